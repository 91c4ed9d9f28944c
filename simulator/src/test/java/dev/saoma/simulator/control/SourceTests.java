package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class SourceTests extends SimulatorTest {

    private static final String FILES = "/_simulator/mini-program-files";

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void aMiniProgram(DynamicPropertyRegistry settings) {
        settings.add("simulator.mini-program.directory", () -> folder.resolve("dist"));
    }

    @BeforeEach
    void write() throws IOException {
        Path page = folder.resolve("dist/pages/login");
        Files.createDirectories(page);
        Files.writeString(folder.resolve("secret.txt"), "not yours");
        Files.writeString(folder.resolve("dist/app.json"), "{}");
        Files.writeString(page.resolve("index.js"), "Page({}) // 页面");
        Files.writeString(page.resolve("index.wxml"), "<view>你好</view>");
    }

    @Test
    void thePhoneLearnsWhichFilesThereAre() {
        assertThat(simulator.get(FILES).json().valueStream().map(JsonNode::stringValue))
                .containsExactly("app.json", "pages/login/index.js", "pages/login/index.wxml");
    }

    @Test
    void aScriptIsWrappedSoThatItSeesWhatWeChatGivesIt() {
        Answer script = simulator.get(FILES + "/pages/login/index.js");

        assertThat(script.contentType()).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(script.text()).isEqualTo("""
                miniProgramModule("pages/login/index.js", function (require, module, exports, wx, App, Page, Component, getApp) {
                Page({}) // 页面
                });
                """);
    }

    @Test
    void aTemplateIsReadAsText() {
        Answer wxml = simulator.get(FILES + "/pages/login/index.wxml");

        assertThat(wxml.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(wxml.text()).isEqualTo("<view>你好</view>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/pages", "/none.js", "/a%00b"})
    void nothingElseIsGivenAway(String path) {
        Answer answer = simulator.get(FILES + path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("not yours");
    }

    @Test
    void whileTheFolderIsBuiltAnewThereAreNoFiles() throws IOException {
        Files.delete(folder.resolve("dist/app.json"));

        assertThat(simulator.get(FILES).json().isEmpty()).isTrue();
    }
}
