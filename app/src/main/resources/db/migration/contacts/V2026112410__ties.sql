-- Who stands on which card: what she is to its person, or that the owner met the person through her. Made again from the
-- card whenever it is written, and where "reading" is less than that of the application.
create table contacts_tie (
    space_id uuid not null,
    card_id uuid not null,
    -- Among those of the card, from 0.
    place integer not null,
    -- 'met', or what she is to the person of the card.
    kind text not null,
    -- Her own card, when it was said which; it may have been erased since.
    other_id uuid,
    other_name text not null,
    -- In the owner's own words: what she is, and what the person is to her.
    word text not null,
    reverse text not null,
    primary key (space_id, card_id, place)
);
select ent_place('contacts_tie', 'space');
alter table contacts_tie add constraint contacts_tie_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_tie_other_ix on contacts_tie (space_id, other_id);
create index contacts_tie_name_ix on contacts_tie (space_id, lower(other_name)) where other_id is null;
create index contacts_card_shown_ix on contacts_card (space_id, lower(shown));

-- Whether it is the card of somebody whom the owner would like to know.
alter table contacts_card add column wished boolean not null default false;

-- On which days the owner saw somebody.
create table contacts_seen (
    space_id uuid not null,
    card_id uuid not null,
    seen_on date not null,
    primary key (space_id, card_id, seen_on)
);
select ent_place('contacts_seen', 'space');
alter table contacts_seen add constraint contacts_seen_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
