-- 村（居）法律顾问: whom a village may ask. Their names are posted in the village itself.
create table village_advisers (
  division_code text collate "C" primary key references divisions (code) check (length(division_code) = 12),
  name text not null check (name <> ''),
  unit text,
  phone text,
  days text,
  how text,
  is_invented boolean not null default false,
  verified_on date not null,
  confirmed_by text not null
);
comment on table village_advisers is '村（居）法律顾问, one of each village; entered by the offices of the place';
comment on column village_advisers.division_code is 'which village or community';
comment on column village_advisers.name is 'as posted in the village';
comment on column village_advisers.unit is 'firm or service office; null: not told';
comment on column village_advisers.phone is 'as posted in the village; null: not told';
comment on column village_advisers.days is 'when she or he is there, in words; null: not told';
comment on column village_advisers.how is 'how to ask: at the committee, by telephone, in the group; null: not told';
comment on column village_advisers.is_invented is 'made up for the demo, and shown as such';
comment on column village_advisers.verified_on is 'the day the office last confirmed it';
comment on column village_advisers.confirmed_by is 'name of the office that did';
