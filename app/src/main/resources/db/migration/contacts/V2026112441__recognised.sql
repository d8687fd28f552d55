-- Whom of a meeting the owner of a carnet has, or has not, on a card of it: her own answer, for nobody else. The meeting
-- is another space, so only its id and the number of the participant are known here.
create table contacts_recognised (
    space_id uuid not null,
    meeting_id uuid not null,
    person integer not null,
    card_id uuid not null,
    is_same boolean not null,
    said_at timestamptz not null,
    primary key (space_id, meeting_id, person, card_id)
);
select ent_place('contacts_recognised', 'space');
alter table contacts_recognised add constraint contacts_recognised_card_fk
    foreign key (space_id, card_id) references contacts_card (space_id, id) on delete cascade;
create index contacts_recognised_card_ix on contacts_recognised (card_id, space_id);
