alter table contact_plans
  add column whose_phone text collate "C" check (whose_phone in ('own', 'shared', 'somebodyElse')),
  add column may_wechat boolean not null default false,
  add column may_mail boolean not null default false,
  add column wechat_id text,
  add column mail_address text,
  add column if_others_answer text,
  add column stand_in text,
  add column never_contact text,
  add column expires_on date,
  add column next_check_on date;
comment on column contact_plans.whose_phone is 'null: not asked';
comment on column contact_plans.may_wechat is 'may we write by WeChat';
comment on column contact_plans.may_mail is 'may we write by mail';
comment on column contact_plans.wechat_id is 'where WeChat leads, sealed';
comment on column contact_plans.mail_address is 'where mail leads, sealed';
comment on column contact_plans.if_others_answer is 'what we say when somebody else answers, sealed';
comment on column contact_plans.stand_in is 'who may be asked for her instead, with relation, number and words to know each other, sealed JSON';
comment on column contact_plans.never_contact is 'numbers that are never called or written to, sealed JSON';
comment on column contact_plans.expires_on is 'from this day nothing goes out until she is asked again; null: no such day';
comment on column contact_plans.next_check_on is 'when we ask next whether she is safe';
create index contact_plans_by_check on contact_plans (next_check_on) where next_check_on is not null;

create table never_contact_numbers (
  plan_id uuid not null references contact_plans,
  person_id uuid not null references persons,
  phone_blind text collate "C" not null,
  primary key (plan_id, phone_blind)
);
comment on table never_contact_numbers is 'Numbers somebody named as never to be contacted, whoever gives them later. append-only';
comment on column never_contact_numbers.plan_id is 'the plan that names it: the newest of a person counts';
comment on column never_contact_numbers.person_id is 'who named it';
comment on column never_contact_numbers.phone_blind is 'keyed hash of the number';
create index never_contact_numbers_by_phone on never_contact_numbers (phone_blind);
