alter table contact_plans add column seq bigint generated always as identity;
comment on column contact_plans.seq is 'order of agreeing: two plans of one moment must not take turns in holding';
drop index contact_plans_by_person;
create index contact_plans_by_person on contact_plans (person_id, seq desc);
