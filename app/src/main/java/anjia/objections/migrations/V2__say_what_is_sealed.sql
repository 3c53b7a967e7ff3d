-- What each column of bytes is (字段加密登记): "sealed FIELD for COLUMN" is re-sealed when the key changes, bound to the row that COLUMN names.
comment on column objections.objection.shown is 'sealed objections.objection.shown for id';
comment on column objections.objection.words is 'sealed objections.objection.words for id';
comment on column objections.objection.answer is 'sealed objections.objection.answer for id';
