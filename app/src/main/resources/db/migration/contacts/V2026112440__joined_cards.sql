-- Cards of one person are shown as one: a card of its own that is made of them. They stay what they are, out of sight.
alter table contacts_card add column joined_id uuid;
alter table contacts_card add constraint contacts_card_joined_fk
    foreign key (space_id, joined_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_card_joined_ix on contacts_card (joined_id, space_id);

alter table contacts_card drop constraint contacts_card_cause_check;
alter table contacts_card add constraint contacts_card_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle', 'photographed', 'joined'));
alter table contacts_version drop constraint contacts_version_cause_check;
alter table contacts_version add constraint contacts_version_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle', 'photographed', 'joined'));

alter table contacts_act drop constraint contacts_act_kind_check;
alter table contacts_act add constraint contacts_act_kind_check
    check (kind in ('archived', 'deleted', 'circled', 'uncircled', 'joined', 'parted', 'deferred'));

-- The ledger: whoever is on the other card is the person of the main one, until it is ended.
create table contacts_join (
    space_id uuid not null,
    id uuid not null,
    act_id uuid not null,
    main_id uuid not null,
    other_id uuid not null,
    -- What they were called then.
    main_name text not null,
    other_name text not null,
    -- The card that was made of them then; it is gone once they are separate.
    card_id uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_join', 'space');
alter table contacts_join add constraint contacts_join_main_fk
    foreign key (space_id, main_id) references contacts_card (space_id, id) on delete cascade;
alter table contacts_join add constraint contacts_join_other_fk
    foreign key (space_id, other_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_join_main_ix on contacts_join (main_id, space_id);
create index contacts_join_other_ix on contacts_join (other_id, space_id);
create index contacts_join_card_ix on contacts_join (space_id, card_id);

-- Two cards that are two people, or of which she does not want to be asked for a while. The cards may be gone and come
-- back under other ids: then their marks, digests of who they are, say that it is they.
create table contacts_verdict (
    space_id uuid not null,
    id uuid not null,
    act_id uuid not null,
    kind text not null check (kind in ('parted', 'deferred')),
    left_id uuid not null,
    right_id uuid not null,
    left_name text not null,
    right_name text not null,
    left_marks text[] not null,
    right_marks text[] not null,
    made_at timestamptz not null,
    -- Of what was put off.
    until timestamptz,
    undone_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_verdict', 'space');
alter table contacts_verdict add constraint contacts_verdict_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;
create index contacts_verdict_act_ix on contacts_verdict (space_id, act_id);
