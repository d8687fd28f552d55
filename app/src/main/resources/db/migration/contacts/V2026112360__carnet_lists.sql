-- A person's carnet as a whole: how she looks at it, and a number that each change makes larger, so that what was read
-- of it can be told from what it is now.
create table contacts_carnet (
    space_id uuid not null,
    revision bigint not null,
    sorted_by text not null check (sorted_by in ('family', 'given')),
    -- Country code of two letters from which numbers without a prefix are dialled.
    home text not null,
    primary key (space_id)
);
select ent_place('contacts_carnet', 'space');
alter table contacts_carnet add constraint contacts_carnet_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

-- What lists and searches know of a card: of which country's leaf, and its words. Made again from the card where
-- "reading" is less than that of the application. Country codes of two letters, CA-QC for Québec.
alter table contacts_card add column revision bigint not null default 0;
alter table contacts_card add column leaf text not null default '';
alter table contacts_card add column searched text not null default '';
alter table contacts_card add column reading integer not null default 0;
create index contacts_card_revision_ix on contacts_card (space_id, revision);

alter table contacts_card drop constraint contacts_card_cause_check;
alter table contacts_card add constraint contacts_card_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle'));
alter table contacts_version drop constraint contacts_version_cause_check;
alter table contacts_version add constraint contacts_version_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle'));

-- A file that somebody gave to be imported, until she says yes or no.
create table contacts_upload (
    space_id uuid not null,
    id uuid not null,
    name text not null,
    content bytea not null,
    given_at timestamptz not null,
    -- Once it is imported: what came of it.
    batch_id uuid,
    added integer not null default 0,
    changed integer not null default 0,
    identical integer not null default 0,
    rejected integer not null default 0,
    total integer not null default 0,
    state text not null check (state in ('given', 'running', 'suspended', 'done')),
    primary key (space_id, id)
);
select ent_place('contacts_upload', 'space');
alter table contacts_upload add constraint contacts_upload_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

-- What was done to many cards at once, to be undone at once.
create table contacts_act (
    space_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('archived', 'deleted', 'circled', 'uncircled')),
    -- The circle's name.
    word text not null,
    made_at timestamptz not null,
    undone_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_act', 'space');
alter table contacts_act add constraint contacts_act_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

create table contacts_act_card (
    space_id uuid not null,
    act_id uuid not null,
    card_id uuid not null,
    primary key (space_id, act_id, card_id)
);
select ent_place('contacts_act_card', 'space');
alter table contacts_act_card add constraint contacts_act_card_act_fk
    foreign key (space_id, act_id) references contacts_act (space_id, id) on delete cascade;
alter table contacts_act_card add constraint contacts_act_card_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_act_card_card_ix on contacts_act_card (card_id, space_id);
