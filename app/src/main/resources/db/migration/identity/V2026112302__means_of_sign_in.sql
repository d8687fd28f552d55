-- What people sign in with, the links that let them in once, the links of guests, and what slows guessing down.

alter table identity_account
    add column theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
    add column face text not null default 'source' check (face in ('source', 'hyperlegible'));

-- "alone": long enough to be somebody's only factor; otherwise a passkey is asked for after it.
create table identity_password (
    account_id uuid not null primary key references identity_account (id) on delete cascade,
    hash text not null,
    alone boolean not null,
    changed_at timestamptz not null
);
select ent_place('identity_password', 'here');

-- "alone": found without naming the account, and it verifies its bearer, so it can be somebody's only means.
create table identity_passkey (
    credential_id bytea not null primary key,
    id uuid not null unique,
    account_id uuid not null references identity_account (id) on delete cascade,
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    alone boolean not null default false,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    attestation_object bytea,
    attestation_client_data bytea,
    label text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index identity_passkey_account_ix on identity_passkey (account_id);
select ent_place('identity_passkey', 'here');

-- Links that work once. The link itself is never stored, only its SHA-256.
create table identity_one_time (
    digest bytea not null primary key,
    id uuid not null unique,
    purpose text not null check (purpose in ('set-up', 'invitation', 'reset')),
    account_id uuid references identity_account (id) on delete cascade,
    for_name text not null default '',
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index identity_one_time_account_ix on identity_one_time (account_id);
select ent_place('identity_one_time', 'here');

-- Links of guests, found by their SHA-256 before the meeting is known: so not a table of the meeting's space.
create table identity_personal_link (
    id uuid not null primary key,
    digest bytea not null unique,
    meeting uuid not null,
    number integer not null check (number > 0),
    purpose text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index identity_personal_link_meeting_ix on identity_personal_link (meeting, number);
select ent_place('identity_personal_link', 'here');

-- Failures to sign in, counted by what they have in common: an account's mail, an address, a known device.
-- Only digests: the mails that strangers try are not kept.
create table identity_attempt (
    subject bytea not null primary key,
    failures integer not null,
    last_at timestamptz not null
);
create index identity_attempt_last_ix on identity_attempt (last_at);
select ent_place('identity_attempt', 'here');

-- Browsers from which an account was signed in before, by the SHA-256 of what their cookie holds.
create table identity_device (
    account_id uuid not null references identity_account (id) on delete cascade,
    digest bytea not null,
    last_at timestamptz not null,
    primary key (account_id, digest)
);
select ent_place('identity_device', 'here');
