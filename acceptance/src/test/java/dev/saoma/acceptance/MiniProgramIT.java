package dev.saoma.acceptance;

@SharedSaoma
final class MiniProgramIT extends MiniProgramStories {

    MiniProgramIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        super(saoma, browsers, phone);
    }
}
