package dev.saoma.acceptance;

@SharedSaoma
@OnPostgres
final class MiniProgramOnPostgresIT extends MiniProgramStories {

    MiniProgramOnPostgresIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        super(saoma, browsers, phone);
    }
}
