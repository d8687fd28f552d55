-- A meeting is a space of its own: its identifier is the space's.

create table meetings_meeting (
    space_id uuid not null primary key,
    title text not null,
    starts_on date,
    starts_at time,
    zone text not null,
    place text not null,
    language text not null,
    country text not null,
    rounds integer not null,
    reserve_seconds integer not null,
    hand_over_seconds integer not null,
    paper text not null,
    labels text not null,
    seed bigint not null,
    version bigint not null default 0,
    created_at timestamptz not null,
    archived_at timestamptz,
    deleted_at timestamptz
);
select ent_place('meetings_meeting', 'space');
alter table meetings_meeting add constraint meetings_meeting_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

-- The run sheet.
create table meetings_part (
    space_id uuid not null,
    id uuid not null,
    position integer not null,
    kind text not null check (kind in ('welcome', 'round-table', 'talk', 'exchanges')),
    seconds integer not null check (seconds between 1 and 86400),
    title text not null,
    speaker text not null,
    primary key (space_id, id)
);
select ent_place('meetings_part', 'space');
alter table meetings_part add constraint meetings_part_meeting_fk
    foreign key (space_id) references meetings_meeting (space_id) on delete cascade;

create table meetings_participant (
    space_id uuid not null,
    number integer not null check (number >= 1),
    honorific text not null,
    given text not null,
    family text not null,
    family_first boolean not null,
    title text not null,
    organisation text not null,
    town text not null,
    phones jsonb not null,
    mails jsonb not null,
    seeks jsonb not null,
    offers jsonb not null,
    arrives text not null,
    agreed jsonb not null,
    token text not null,
    newcomer boolean not null,
    version bigint not null default 0,
    primary key (space_id, number)
);
select ent_place('meetings_participant', 'space');
alter table meetings_participant add constraint meetings_participant_meeting_fk
    foreign key (space_id) references meetings_meeting (space_id) on delete cascade;

-- What the host says of two people: they know each other, one wishes to meet the other, they must (in a round) or must not meet.
create table meetings_pair (
    space_id uuid not null,
    kind text not null check (kind in ('known', 'wish', 'pinned', 'forbidden')),
    first integer not null,
    second integer not null,
    round integer not null default 0,
    primary key (space_id, kind, first, second),
    check (first <> second)
);
select ent_place('meetings_pair', 'space');
alter table meetings_pair add constraint meetings_pair_first_fk
    foreign key (space_id, first) references meetings_participant (space_id, number) on delete cascade;
alter table meetings_pair add constraint meetings_pair_second_fk
    foreign key (space_id, second) references meetings_participant (space_id, number) on delete cascade;
create index meetings_pair_second_ix on meetings_pair (space_id, second);

create table meetings_plan (
    space_id uuid not null primary key,
    rounds jsonb not null,
    fresh boolean not null,
    made_at timestamptz not null
);
select ent_place('meetings_plan', 'space');
alter table meetings_plan add constraint meetings_plan_meeting_fk
    foreign key (space_id) references meetings_meeting (space_id) on delete cascade;

-- A pasted list, looked at before anything is made of it. A first list's space has no meeting yet.
create table meetings_draft (
    space_id uuid not null,
    id uuid not null,
    header jsonb not null,
    country text not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (space_id, id)
);
select ent_place('meetings_draft', 'space');
alter table meetings_draft add constraint meetings_draft_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

create table meetings_draft_line (
    space_id uuid not null,
    draft_id uuid not null,
    line integer not null,
    source_number integer not null,
    source text not null,
    state text not null check (state in ('understood', 'doubtful', 'aside')),
    remarks jsonb not null,
    person jsonb not null,
    agreed boolean not null,
    primary key (space_id, draft_id, line)
);
select ent_place('meetings_draft_line', 'space');
alter table meetings_draft_line add constraint meetings_draft_line_draft_fk
    foreign key (space_id, draft_id) references meetings_draft (space_id, id) on delete cascade;

-- The people, pairs and plan as they were before a list was pasted again.
create table meetings_undo (
    space_id uuid not null,
    id uuid not null,
    before jsonb not null,
    made_at timestamptz not null,
    primary key (space_id, id)
);
select ent_place('meetings_undo', 'space');
alter table meetings_undo add constraint meetings_undo_meeting_fk
    foreign key (space_id) references meetings_meeting (space_id) on delete cascade;
