-- A person has one carnet, however often two of her windows ask for it at once.
create unique index identity_grant_carnet_ux on identity_grant (account_id) where kind = 'carnet';
