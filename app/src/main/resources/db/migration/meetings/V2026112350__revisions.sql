-- Tells one state of what a meeting holds (its details, parts, people, pairs and plan) from all others. The application
-- writes another one whenever it changes any of them.
alter table meetings_meeting add column revision uuid not null default '00000000-0000-0000-0000-000000000000';

-- The revision in one round trip, for those who only look: it enters the space as every transaction does first.
create function meetings_revision(space uuid) returns uuid language plpgsql as $$
begin
  perform ent_enter(array[space]);
  return (select m.revision from meetings_meeting m where m.space_id = space);
end $$;
revoke execute on function meetings_revision(uuid) from public;
grant execute on function meetings_revision(uuid) to ent_app;
