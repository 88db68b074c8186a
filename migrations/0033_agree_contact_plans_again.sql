alter table contact_plans
  add column agreed_how text collate "C" check (agreed_how in ('inPerson', 'atStation', 'sheCalled', 'byCode')),
  add column agreed_by uuid;
comment on column contact_plans.agreed_how is 'how it was agreed again after the application; null: told with the application';
comment on column contact_plans.agreed_by is 'who asked her, or she herself; null: told with the application';
