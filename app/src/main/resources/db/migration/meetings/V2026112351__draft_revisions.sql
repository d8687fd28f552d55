-- Tells one state of a pasted list from all others; the application writes another one whenever it changes the list.
alter table meetings_draft add column revision uuid not null default '00000000-0000-0000-0000-000000000000';

-- The revision in one round trip, for those who only look: it enters the space as every transaction does first.
create function meetings_draft_revision(space uuid, draft uuid) returns uuid language plpgsql as $$
begin
  perform ent_enter(array[space]);
  return (select d.revision from meetings_draft d where d.space_id = space and d.id = draft);
end $$;
revoke execute on function meetings_draft_revision(uuid, uuid) from public;
grant execute on function meetings_draft_revision(uuid, uuid) to ent_app;
