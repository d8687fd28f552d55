-- A person's carnet is a space of its own.

-- A file that was brought in, to be undone as a whole.
create table contacts_batch (
    space_id uuid not null,
    id uuid not null,
    name text not null,
    format text not null,
    made_at timestamptz not null,
    undone_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_batch', 'space');
alter table contacts_batch add constraint contacts_batch_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

-- A card to the byte, what a list of cards shows of it, and what brought it to this state.
create table contacts_card (
    space_id uuid not null,
    id uuid not null,
    version bigint not null,
    raw bytea not null,
    charset text not null,
    cause text not null check (cause in ('import', 'undo', 'typed')),
    batch_id uuid,
    shown text not null,
    family text not null,
    given text not null,
    organisation text not null,
    title text not null,
    town text not null,
    country text not null,
    created_at timestamptz not null,
    -- Among those that came with it.
    place integer not null,
    changed_at timestamptz not null,
    archived_at timestamptz,
    deleted_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_card', 'space');
alter table contacts_card add constraint contacts_card_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;
alter table contacts_card add constraint contacts_card_batch_fk
    foreign key (space_id, batch_id) references contacts_batch (space_id, id);
-- Led by the batch: led by the space, it would be taken for queries it does not serve.
create index contacts_card_batch_ix on contacts_card (batch_id, space_id);

-- The states a card has had before, to the byte, and what brought each.
create table contacts_version (
    space_id uuid not null,
    card_id uuid not null,
    number bigint not null,
    raw bytea not null,
    charset text not null,
    cause text not null check (cause in ('import', 'undo', 'typed')),
    batch_id uuid,
    made_at timestamptz not null,
    primary key (space_id, card_id, number)
);
select ent_place('contacts_version', 'space');
alter table contacts_version add constraint contacts_version_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
alter table contacts_version add constraint contacts_version_batch_fk
    foreign key (space_id, batch_id) references contacts_batch (space_id, id);

-- Which card of which file became which card of the carnet: the same card again changes nothing.
create table contacts_origin (
    space_id uuid not null,
    batch_id uuid not null,
    source text not null,
    card_id uuid not null,
    print bytea not null,
    likeness text not null,
    raw bytea,
    charset text not null,
    primary key (space_id, batch_id, source)
);
select ent_place('contacts_origin', 'space');
alter table contacts_origin add constraint contacts_origin_batch_fk
    foreign key (space_id, batch_id) references contacts_batch (space_id, id) on delete cascade;
alter table contacts_origin add constraint contacts_origin_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_origin_card_ix on contacts_origin (card_id, space_id);
create index contacts_version_batch_ix on contacts_version (batch_id, space_id);
