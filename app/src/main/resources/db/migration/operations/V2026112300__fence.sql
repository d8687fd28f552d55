-- The fence between spaces, before the first table.

-- What people read in order is ordered as they expect, whatever the language.
create collation ent_und (provider = icu, locale = 'und');

grant usage on schema public to ent_app;

-- Every table is one of:
--   space       people's data: space_id leads every key, and the fence stands around it;
--   here        the house's own: accounts, grants, sessions, published copies;
--   everywhere  small tables that hardly ever change, copied to every node of a distributed database.
-- To be called after CREATE TABLE without foreign keys, and before they are added.
create function ent_place(t regclass, how text) returns void language plpgsql as $$
begin
  if how not in ('space', 'here', 'everywhere') then
    raise exception 'a table is placed space, here or everywhere, not %', how;
  end if;
  execute format('comment on table %s is %L', t, 'place:' || how);
  if how = 'space' then
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fence on %s to ent_app using (space_id = any (string_to_array(nullif(current_setting(''app.spaces'', true), ''''), '','')::uuid[]))', t);
  end if;
  execute format('grant select, insert, update, delete on %s to ent_app', t);
  if exists (select from pg_extension where extname = 'citus') then
    if how = 'space' then
      execute format('select create_distributed_table(%L, ''space_id'')', t);
    elsif how = 'everywhere' then
      execute format('select create_reference_table(%L)', t);
    end if;
  end if;
end $$;
revoke execute on function ent_place(regclass, text) from public;

-- Enters the spaces that this transaction may see: once, as its first statement, outside any savepoint.
-- SET LOCAL, because set_config(..., true) does not reach the workers of a distributed database.
create function ent_enter(spaces uuid[]) returns void language plpgsql as $$
declare
  want text := array_to_string(spaces, ',');
  have text := nullif(current_setting('app.spaces', true), '');
begin
  if have is not null and have is distinct from want then
    raise exception 'a transaction enters its spaces once' using errcode = 'ENT01';
  end if;
  if have is null and want <> '' then
    execute 'set local app.spaces = ' || quote_literal(want);
  end if;
end $$;
revoke execute on function ent_enter(uuid[]) from public;
grant execute on function ent_enter(uuid[]) to ent_app;
