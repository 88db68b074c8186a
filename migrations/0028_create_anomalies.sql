create table anomalies (
  id bigint generated always as identity primary key,
  rule text collate "C" not null check (rule in ('manyFiles', 'manyUnrelated', 'offHours', 'afterClosing', 'idleLookUps')),
  staff_id uuid not null references staff,
  day date not null,
  times integer not null check (times > 0),
  first_at timestamptz not null,
  noticed_at timestamptz not null,
  unique (staff_id, day, rule)
);
comment on table anomalies is 'What looks unusual in who looked at what: a person, a day, a rule and a number. No word of any case';
comment on column anomalies.id is 'in order of noticing';
comment on column anomalies.rule is 'which simple rule';
comment on column anomalies.staff_id is 'who';
comment on column anomalies.day is 'on which day of Shanxi';
comment on column anomalies.times is 'how often so far that day';
comment on column anomalies.first_at is 'the first of them';
comment on column anomalies.noticed_at is 'when the job noticed it';
create index anomalies_by_day on anomalies (day desc, id desc);

create table anomaly_verdicts (
  id bigint generated always as identity primary key,
  anomaly_id bigint not null references anomalies,
  verdict text collate "C" not null check (verdict in ('fine', 'ask')),
  given_by uuid not null references staff,
  at timestamptz not null
);
comment on table anomaly_verdicts is 'What the security administrator or the auditor said of it; the last one counts. append-only';
comment on column anomaly_verdicts.id is 'in order';
comment on column anomaly_verdicts.anomaly_id is 'of what';
comment on column anomaly_verdicts.verdict is 'fine, or ask that person';
comment on column anomaly_verdicts.given_by is 'by whom; never by the person it is about';
comment on column anomaly_verdicts.at is 'when';
create index anomaly_verdicts_by_anomaly on anomaly_verdicts (anomaly_id, id desc);
