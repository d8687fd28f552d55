-- A host's meetings in one round trip, for those who only look: it enters their spaces as every transaction does first.
create function meetings_summaries(spaces uuid[])
returns table (space_id uuid, title text, starts_on date, starts_at time, zone text, place text,
  archived_at timestamptz, deleted_at timestamptz, people bigint, seconds bigint)
language plpgsql as $$
#variable_conflict use_column
begin
  perform ent_enter(spaces);
  return query
    select m.space_id, m.title, m.starts_on, m.starts_at, m.zone, m.place, m.archived_at, m.deleted_at,
      (select count(*) from meetings_participant p where p.space_id = m.space_id),
      (select coalesce(sum(t.seconds), 0) from meetings_part t where t.space_id = m.space_id)
    from meetings_meeting m where m.space_id = any(spaces);
end $$;
revoke execute on function meetings_summaries(uuid[]) from public;
grant execute on function meetings_summaries(uuid[]) to ent_app;
