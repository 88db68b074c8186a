alter table papers drop constraint papers_state_check;
alter table papers add constraint papers_state_check check (state in ('pending', 'rendered', 'unprintable', 'held', 'withdrawn'));
comment on column papers.state is 'of the bytes; held: it shows what its readers need not know and waits for two people; withdrawn: they did not let it go';
