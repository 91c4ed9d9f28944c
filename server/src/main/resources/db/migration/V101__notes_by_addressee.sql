-- How often somebody was told something today is asked before each note.
create index mail_note_whom on mail_note (whom, kind, created_at);
