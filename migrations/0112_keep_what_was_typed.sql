alter table persons add column typed_before text;
comment on column persons.typed_before is 'what was written where the record could not read it, by field, since settled with her: nothing she wrote is lost; sealed';
