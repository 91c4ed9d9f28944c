-- That WeChat makes no codes for an account. It was noted where the refusal of a token is, and the next token took it
-- away, though that says nothing of codes. The notes of before are left to the next code.
alter table platform_token add column codes_refused_at bigint;
alter table platform_token add column codes_refused_credential varchar(43);
alter table platform_token add column codes_refused_errcode int;
update platform_token set refused_at = null, refused_credential = null where refused_errcode in (48001, 48004);
