-- A link that made an account whose owner chose a passkey stays hers ("begun") until the account has a means to sign in.
alter table identity_one_time drop constraint identity_one_time_purpose_check;
alter table identity_one_time add constraint identity_one_time_purpose_check
    check (purpose in ('set-up', 'invitation', 'reset', 'begun'));
