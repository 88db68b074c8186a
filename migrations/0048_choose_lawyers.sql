alter table aid_personnel add column willing boolean not null default false;
comment on column aid_personnel.willing is '点援: shown to her for her choice only once the unit has said that this person is willing';
create index aid_personnel_willing on aid_personnel (institution_id) where willing;
alter table cases add column wish_answer text collate "C" check (wish_answer in ('full', 'qualification', 'notFree', 'far', 'betterSuited', 'mayNot'));
comment on column cases.wish_answer is 'why none of those whom she chose was taken, by code: told to her in plain words; null: followed, or nothing chosen';
