-- The second net under the vaults: a statement sees only the rows its transaction has named. The tables' owner
-- (migrations, keys, export) is not held by it; the service is never the owner.
create function named_ids() returns uuid[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('yuanhu.named', true), ''), ',')::uuid[] $$;
comment on function named_ids() is 'what this transaction has named; nothing named is nothing seen';

alter table protected_addresses enable row level security;
create policy only_named on protected_addresses for select using (person_id = any ((select named_ids())::uuid[]));
create policy keep on protected_addresses for insert with check (true);

alter table reporter_vault enable row level security;
create policy only_named on reporter_vault for select using (
  id = any ((select named_ids())::uuid[])
  or case_id = any ((select named_ids())::uuid[])
  or institution_id = any ((select named_ids())::uuid[])
);
create policy keep on reporter_vault for insert with check (true);
