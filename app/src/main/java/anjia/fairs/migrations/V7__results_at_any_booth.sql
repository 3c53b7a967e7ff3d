-- A talk about a post that she had not chosen beforehand (现场洽谈): she showed her code at the booth, or staff noted it on the day. The settlement never saw it.
alter table fairs.wish
    add column walked_up boolean not null default false,
    add constraint who_walked_up_was_not_settled check (not walked_up or (outcome = '' and slot is null));
comment on column fairs.wish.walked_up is 'talked about at the booth, not chosen beforehand';
