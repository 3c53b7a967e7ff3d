-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column payments.bank_account.number is 'sealed payments.bank_account.number for id';
comment on column payments.bank_account.holder is 'sealed payments.bank_account.holder for id';
