alter table data_requests drop constraint data_requests_status_check;
alter table data_requests add constraint data_requests_status_check
  check (status in ('received', 'met', 'restricted', 'lifted', 'refused', 'withdrawn'));
alter table data_requests add column lift_reason text;
comment on column data_requests.lift_reason is 'why a restriction was lifted again, as it is told her, sealed';
alter table data_requests add column lifted_by uuid references staff;
comment on column data_requests.lifted_by is 'who lifted it';
alter table data_requests add column lifted_at timestamptz;
comment on column data_requests.lifted_at is 'when';
update data_requests set status = 'restricted' where wanted = 'restriction' and status = 'met';
alter table data_requests add constraint data_requests_restricted
  check (status not in ('restricted', 'lifted') or wanted = 'restriction');

alter table applications add column use_restricted boolean not null default false;
comment on column applications.use_restricted is 'on her wish what is kept of her serves this case and nothing beside it (个人信息保护法 44)';
update applications set use_restricted = true
  where id in (select application_id from data_requests where status = 'restricted');
