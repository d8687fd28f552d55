-- What stays of an evening: who met whom, and what each takes home.

-- "I met her", said by one of two. Those of the links are the guests' own words; those of the slips were typed by a host.
-- Two people have met when both say so, or when a slip does.
create table meetings_met (
    space_id uuid not null,
    teller integer not null,
    other integer not null,
    source text not null check (source in ('link', 'slip')),
    told_at timestamptz not null,
    primary key (space_id, teller, other, source),
    check (teller <> other)
);
select ent_place('meetings_met', 'space');
alter table meetings_met add constraint meetings_met_teller_fk
    foreign key (space_id, teller) references meetings_participant (space_id, number) on delete cascade;
alter table meetings_met add constraint meetings_met_other_fk
    foreign key (space_id, other) references meetings_participant (space_id, number) on delete cascade;
create index meetings_met_other_ix on meetings_met (space_id, other);

-- A paper slip that was typed back, though it may name nobody.
create table meetings_slip (
    space_id uuid not null,
    number integer not null,
    typed_at timestamptz not null,
    primary key (space_id, number)
);
select ent_place('meetings_slip', 'space');
alter table meetings_slip add constraint meetings_slip_participant_fk
    foreign key (space_id, number) references meetings_participant (space_id, number) on delete cascade;

-- The details that one lets another see, beside those of the participants' sheet.
create table meetings_card (
    space_id uuid not null,
    giver integer not null,
    receiver integer not null,
    details jsonb not null,
    given_at timestamptz not null,
    primary key (space_id, giver, receiver),
    check (giver <> receiver)
);
select ent_place('meetings_card', 'space');
alter table meetings_card add constraint meetings_card_giver_fk
    foreign key (space_id, giver) references meetings_participant (space_id, number) on delete cascade;
alter table meetings_card add constraint meetings_card_receiver_fk
    foreign key (space_id, receiver) references meetings_participant (space_id, number) on delete cascade;
create index meetings_card_receiver_ix on meetings_card (space_id, receiver);

-- The back of a card: what its owner wrote for herself. No host reads it.
create table meetings_card_back (
    space_id uuid not null,
    owner integer not null,
    other integer not null,
    note text not null,
    promise text not null,
    due_on date,
    version bigint not null,
    written_at timestamptz not null,
    primary key (space_id, owner, other),
    check (owner <> other)
);
select ent_place('meetings_card_back', 'space');
alter table meetings_card_back add constraint meetings_card_back_owner_fk
    foreign key (space_id, owner) references meetings_participant (space_id, number) on delete cascade;
alter table meetings_card_back add constraint meetings_card_back_other_fk
    foreign key (space_id, other) references meetings_participant (space_id, number) on delete cascade;
create index meetings_card_back_other_ix on meetings_card_back (space_id, other);

-- A word for somebody who could not come to the table. Read by her alone.
create table meetings_word_left (
    space_id uuid not null,
    writer integer not null,
    reader integer not null,
    text text not null,
    left_at timestamptz not null,
    primary key (space_id, writer, reader),
    check (writer <> reader)
);
select ent_place('meetings_word_left', 'space');
alter table meetings_word_left add constraint meetings_word_left_writer_fk
    foreign key (space_id, writer) references meetings_participant (space_id, number) on delete cascade;
alter table meetings_word_left add constraint meetings_word_left_reader_fk
    foreign key (space_id, reader) references meetings_participant (space_id, number) on delete cascade;
create index meetings_word_left_reader_ix on meetings_word_left (space_id, reader);

-- What a phone has sent already: one without a line sends it again, and it must count once.
create table meetings_tap (
    space_id uuid not null,
    tap uuid not null,
    number integer not null,
    primary key (space_id, tap)
);
select ent_place('meetings_tap', 'space');
alter table meetings_tap add constraint meetings_tap_participant_fk
    foreign key (space_id, number) references meetings_participant (space_id, number) on delete cascade;
create index meetings_tap_number_ix on meetings_tap (space_id, number);
