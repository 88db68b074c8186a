alter table erasures drop constraint erasures_class_check;
alter table erasures add constraint erasures_class_check
  check (class in ('drafts', 'sessions', 'attempts', 'outgoingBodies', 'strayFiles', 'uploads', 'phoneCodes', 'closedFiles'));
