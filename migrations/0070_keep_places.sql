-- 身边站点: what a person must know before she sets out, and who said so.
alter table institutions
  add column weekly_hours text[] check (array_to_string(weekly_hours, ',') ~ '^[1-7] \d{2}:\d{2}-\d{2}:\d{2}(,[1-7] \d{2}:\d{2}-\d{2}:\d{2})*$'),
  add column step_free boolean,
  add column sign_language boolean,
  add column confirmed_by text,
  add column is_invented boolean not null default false;
comment on column institutions.weekly_hours is 'ISO weekday and span, as 1 08:30-12:00; null: nobody has asked. The words of hours stay beside it';
comment on column institutions.step_free is 'a wheelchair gets in; null: nobody has asked';
comment on column institutions.sign_language is 'sign language is understood; null: nobody has asked';
comment on column institutions.confirmed_by is 'name of the office that confirmed the entry on verified_on';
comment on column institutions.is_invented is 'made up for the demo, and shown as such';
