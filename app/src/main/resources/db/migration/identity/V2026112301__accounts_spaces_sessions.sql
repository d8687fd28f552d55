-- Who signs in, the spaces that people's data belongs to, and who may enter which.

create table identity_account (
    id uuid not null primary key,
    mail text not null unique check (mail = lower(mail)),
    name text not null,
    language text,
    created_at timestamptz not null,
    version integer not null default 0
);
select ent_place('identity_account', 'here');

create table identity_space (
    space_id uuid not null primary key,
    kind text not null check (kind in ('carnet', 'network', 'meeting')),
    created_at timestamptz not null
);
select ent_place('identity_space', 'space');

-- No foreign key leads from here to a space table.
create table identity_grant (
    account_id uuid not null references identity_account (id) on delete cascade,
    granted_space uuid not null,
    kind text not null,
    role text not null,
    granted_at timestamptz not null,
    primary key (account_id, granted_space)
);
create index identity_grant_space_ix on identity_grant (granted_space);
select ent_place('identity_grant', 'here');

-- Spring Session's tables, under our names.
create table identity_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index identity_session_ix1 on identity_session (session_id);
create index identity_session_ix2 on identity_session (expiry_time);
create index identity_session_ix3 on identity_session (principal_name);
select ent_place('identity_session', 'here');

create table identity_session_attributes (
    session_primary_id char(36) not null references identity_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
select ent_place('identity_session_attributes', 'here');
