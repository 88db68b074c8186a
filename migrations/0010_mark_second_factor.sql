alter table sessions add column second_factor_at timestamptz;
comment on column sessions.second_factor_at is 'when the second factor was last given; null: one factor only, which reaches nothing';

alter table staff add constraint staff_administrators_apart check (
  not (roles && array['admin.system', 'admin.security', 'admin.auditor'])
  or (cardinality(roles) = 1 and personnel_id is null)
);
