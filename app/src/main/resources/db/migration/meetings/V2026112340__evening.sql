-- What happened in an evening, in order. Rows are only added; the evening is what they add up to.
create table meetings_act (
    space_id uuid not null,
    number bigint not null check (number >= 1),
    at timestamptz not null,
    role text not null check (role in ('HOST', 'DOOR', 'GUEST')),
    author text not null,
    participant integer not null,
    kind text not null,
    body jsonb not null,
    command uuid not null,
    primary key (space_id, number),
    unique (space_id, command, number)
);
select ent_place('meetings_act', 'space');
alter table meetings_act add constraint meetings_act_meeting_fk
    foreign key (space_id) references meetings_meeting (space_id) on delete cascade;
