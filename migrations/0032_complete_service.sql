alter table paper_services
  add column handed_by text,
  add column place text,
  add column served_time text collate "C" check (served_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
comment on column paper_services.handed_by is 'who handed it over or read it aloud, sealed';
comment on column paper_services.place is 'where, sealed';
comment on column paper_services.served_time is 'local time of day';

create table service_tasks (
  id uuid primary key,
  paper_id uuid not null references papers,
  application_id uuid not null references applications,
  case_id uuid not null references cases,
  institution_id uuid not null references institutions,
  method text collate "C" not null,
  opened_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz
);
comment on table service_tasks is 'A paper did not reach her: somebody owes the next try';
comment on column service_tasks.id is 'time ordered';
comment on column service_tasks.paper_id is 'which paper';
comment on column service_tasks.application_id is 'whose';
comment on column service_tasks.case_id is 'the case';
comment on column service_tasks.institution_id is 'the office that owes the next try';
comment on column service_tasks.method is 'the way that did not reach her';
comment on column service_tasks.opened_at is 'when it failed';
comment on column service_tasks.due_on is 'the next try is due';
comment on column service_tasks.closed_at is 'when it reached her, or was tried again';
create unique index service_tasks_one_open on service_tasks (paper_id) where closed_at is null;
create index service_tasks_open on service_tasks (institution_id, due_on) where closed_at is null;
