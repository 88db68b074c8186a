alter table persons add column as_typed text;
comment on column persons.as_typed is 'what was written where the record could not read it whole, by field, until the office has looked; sealed';
alter table applications add column details_pending boolean not null default false;
comment on column applications.details_pending is 'something that was written of her or of whoever helps her waits for the office to look';
