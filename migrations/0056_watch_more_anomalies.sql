alter table anomalies drop constraint anomalies_rule_check;
alter table anomalies add constraint anomalies_rule_check check (rule in
  ('manyFiles', 'manyUnrelated', 'offHours', 'afterClosing', 'idleLookUps', 'overBudget', 'decoyOpened'));
