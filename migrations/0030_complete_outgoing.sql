alter table outgoing drop constraint outgoing_channel_check;
alter table outgoing add constraint outgoing_channel_check check (channel in ('sms', 'call', 'wechat', 'mail', 'post', 'desk', 'hand', 'letter', 'print', 'webhook', 'export'));
alter table outgoing drop constraint outgoing_state_check;
alter table outgoing add constraint outgoing_state_check check (state in ('released', 'held', 'sending', 'sent', 'failed', 'withdrawn'));
alter table outgoing drop constraint outgoing_check;
alter table outgoing
  add column recipient text collate "C" not null default 'person' check (recipient in ('person', 'agency', 'undertaker', 'court', 'police', 'procuratorate', 'arbitration', 'office', 'anybody')),
  add column held_code text collate "C" check (held_code in ('leak', 'plan', 'barred')),
  add column leaks text[] not null default '{}',
  add column is_duty boolean not null default false,
  add column paper_id uuid references papers,
  add column tries integer not null default 0,
  add column claimed_at timestamptz,
  add column failed_because text,
  add column provider_reference text,
  add column closed_by uuid references staff,
  add column closed_at timestamptz,
  add column closing_note text;
alter table outgoing add constraint outgoing_addressee_check check (num_nonnulls(person_id, institution_id, paper_id) >= 1 and num_nonnulls(person_id, institution_id) <= 1);
comment on column outgoing.recipient is 'what kind of reader: decides which facts it may carry';
comment on column outgoing.held_code is 'leak: two people may release it; plan, barred: nobody may';
comment on column outgoing.leaks is 'kinds of protected facts it showed, never the words';
comment on column outgoing.is_duty is 'went out though it showed protected facts, because it may not be held up; looked at afterwards';
comment on column outgoing.paper_id is 'the paper, when a print was held';
comment on column outgoing.tries is 'times a provider was asked';
comment on column outgoing.claimed_at is 'when a worker took it; taken up by another after five minutes';
comment on column outgoing.failed_because is 'the code of the provider, none of its words';
comment on column outgoing.provider_reference is 'the number the provider gave';
comment on column outgoing.closed_by is 'who sent it by hand, withdrew it or looked at it afterwards';
comment on column outgoing.closed_at is 'when';
comment on column outgoing.closing_note is 'how or why, sealed';
create index outgoing_open on outgoing (state, created_at) where state in ('released', 'held', 'sending', 'failed');
create index outgoing_duty on outgoing (created_at) where is_duty and closed_at is null;
create index outgoing_by_paper on outgoing (paper_id) where paper_id is not null;

create table outgoing_releases (
  id uuid primary key,
  outgoing_id uuid not null references outgoing,
  staff_id uuid not null references staff,
  reason text not null,
  at timestamptz not null,
  unique (outgoing_id, staff_id)
);
comment on table outgoing_releases is 'Who let a held item go: two different people. append-only';
comment on column outgoing_releases.id is 'time ordered';
comment on column outgoing_releases.outgoing_id is 'which item';
comment on column outgoing_releases.staff_id is 'who; the same person counts once';
comment on column outgoing_releases.reason is 'why, sealed';
comment on column outgoing_releases.at is 'when';
