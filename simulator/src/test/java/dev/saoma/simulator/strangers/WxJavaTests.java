package dev.saoma.simulator.strangers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.AccountServer.Told;
import dev.saoma.simulator.SimulatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.bean.result.WxMpQrCodeTicket;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// WxJava, which knows nothing of the simulator, takes it for WeChat; only the hosts in its configuration are others.
class WxJavaTests extends SimulatorTest {

    private WxMpDefaultConfigImpl config;
    private WxMpService wx;
    private String person;
    private String openId;

    @BeforeEach
    void configureWxJava() {
        WxMpHostConfig hosts = new WxMpHostConfig();
        hosts.setApiHost(simulator.address(""));
        hosts.setMpHost(simulator.address(""));
        hosts.setOpenHost(simulator.address(""));
        config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(account.secret());
        config.setToken(account.callbackToken());
        config.setAesKey(account.key());
        config.setHostConfig(hosts);
        wx = new WxMpServiceImpl();
        wx.setWxMpConfigStorage(config);
        person = simulator.person();
        openId = account.openIdOf(person);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itGetsATokenAndAnotherWhenThatOneStops(boolean stable) throws WxErrorException {
        config.setUseStableAccessToken(stable);
        String first = wx.getAccessToken();
        assertThat(wx.getAccessToken()).isEqualTo(first);
        simulator.delete("/_simulator/accounts/" + account.appId() + "/tokens");
        assertThat(wx.getCallbackIP()).contains("127.0.0.1");
        assertThat(wx.getAccessToken()).isNotEqualTo(first);
    }

    @Test
    void itMakesACodeThatAPhoneCanScanFromItsPicture() throws WxErrorException, IOException {
        WxMpQrCodeTicket ticket = wx.getQrcodeService().qrCodeCreateTmpTicket("login_1", 600);
        assertThat(ticket.getExpireSeconds()).isEqualTo(600);
        byte[] picture =
                Files.readAllBytes(wx.getQrcodeService().qrCodePicture(ticket).toPath());
        JsonNode decoded =
                simulator.postBytes("/_simulator/decode", picture, "image/jpeg").json();
        assertThat(decoded.path("code").stringValue()).isEqualTo(ticket.getUrl());
        assertThat(simulator.scan(person, ticket.getUrl(), true).path("outcome").stringValue())
                .isEqualTo("pushed");
    }

    @Test
    void itReadsWhoFollows() throws WxErrorException {
        assertThat(wx.getUserService().userInfo(openId).getSubscribe()).isFalse();
        simulator.scan(person, account.codeUrl("room"), true);
        WxMpUser user = wx.getUserService().userInfo(openId);
        assertThat(user.getSubscribe()).isTrue();
        assertThat(user.getUnionId()).isNotEmpty();
        assertThat(user.getSubscribeScene()).isEqualTo("ADD_SCENE_QR_CODE");
        assertThat(user.getQrSceneStr()).isEqualTo("room");
        assertThat(wx.getUserService().userList().getOpenids()).containsExactly(openId);
        assertThat(wx.getUserService().userInfoList(List.of(openId)))
                .extracting(WxMpUser::getOpenId)
                .containsExactly(openId);
    }

    @Test
    void itMakesReadsAndRemovesAMenu() throws WxErrorException {
        WxMenuButton login = new WxMenuButton();
        login.setType("click");
        login.setName("登录");
        login.setKey("LOGIN");
        WxMenu menu = new WxMenu();
        menu.setButtons(List.of(login));
        wx.getMenuService().menuCreate(menu);
        assertThat(wx.getMenuService().menuGet().getMenu().getButtons())
                .extracting(WxMenuButton::getKey)
                .containsExactly("LOGIN");
        follow();
        simulator.post("/_simulator/menu/tap", Map.of("user", person, "appId", account.appId(), "button", "登录"));
        WxMpXmlMessage tapped = decrypted(server.received().getLast());
        assertThat(tapped.getEvent()).isEqualTo("CLICK");
        assertThat(tapped.getEventKey()).isEqualTo("LOGIN");
        wx.getMenuService().menuDelete();
        assertThat(wx.getMenuService().menuGet()).isNull();
    }

    @Test
    void itWritesToAFollowerAndUnderstandsWhenItMayNot() throws WxErrorException {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(openId).content("你好").build();
        assertThatExceptionOfType(WxErrorException.class)
                .isThrownBy(() -> wx.getKefuService().sendKefuMessage(message))
                .satisfies(
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(45015));
        follow();
        assertThat(wx.getKefuService().sendKefuMessage(message)).isTrue();
        assertThat(lastInChat().path("text").stringValue()).isEqualTo("你好");
    }

    @Test
    void itSendsATemplateAndIsToldThatItArrived() throws WxErrorException, InterruptedException {
        follow();
        WxMpTemplateMessage message = WxMpTemplateMessage.builder()
                .toUser(openId)
                .templateId("t_1")
                .url("https://example.org/order")
                .data(List.of(new WxMpTemplateData("thing1", "a login")))
                .build();
        String id = wx.getTemplateMsgService().sendTemplateMsg(message);
        WxMpXmlMessage finished = decrypted(server.await(2).getLast());
        assertThat(finished.getEvent()).isEqualTo("TEMPLATESENDJOBFINISH");
        assertThat(finished.getStatus()).isEqualTo("success");
        assertThat(String.valueOf(finished.getMsgId())).isEqualTo(id);
    }

    @Test
    void itChecksTheNetworkAndSetsTheQuotaBack() throws WxErrorException {
        assertThat(wx.netCheck("all", "DEFAULT").getPingInfos()).isNotEmpty();
        wx.clearQuota(account.appId());
    }

    @Test
    void itVerifiesTheCheckOfTheAddress() {
        Received check = server.checks().getLast();
        assertThat(wx.checkSignature(
                        check.parameter("timestamp"), check.parameter("nonce"), check.parameter("signature")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe", "compatible"})
    void itReadsAPushAndItsEncryptedReplyIsShown(String mode) {
        simulator.put("/_simulator/accounts/" + account.appId(), Map.of("callbackUrl", server.url(), "mode", mode));
        server.answers(received -> {
            WxMpXmlMessage message = decrypted(received);
            return Told.ok(WxMpXmlOutMessage.TEXT()
                    .content("welcome to " + message.getEventKey())
                    .fromUser(message.getToUser())
                    .toUser(message.getFromUser())
                    .build()
                    .toEncryptedXml(config));
        });
        simulator.scan(person, account.codeUrl("room"), true);
        assertThat(lastInChat().path("text").stringValue()).isEqualTo("welcome to qrscene_room");
    }

    @Test
    void itReadsEveryMessageInPlaintext() {
        simulator.put(
                "/_simulator/accounts/" + account.appId(), Map.of("callbackUrl", server.url(), "mode", "plaintext"));
        follow();
        for (String type : List.of("text", "image", "voice", "video", "shortvideo", "location", "link")) {
            simulator.post("/_simulator/events", Map.of("user", person, "appId", account.appId(), "event", type));
            WxMpXmlMessage message =
                    WxMpXmlMessage.fromXml(server.received().getLast().body());
            assertThat(message.getMsgType()).isEqualTo(type);
            assertThat(message.getFromUser()).isEqualTo(openId);
            assertThat(message.getMsgId()).isPositive();
        }
    }

    private WxMpXmlMessage decrypted(Received received) {
        return WxMpXmlMessage.fromEncryptedXml(
                received.body(),
                config,
                received.parameter("timestamp"),
                received.parameter("nonce"),
                received.parameter("msg_signature"));
    }

    private void follow() {
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", account.appId()));
    }

    private JsonNode lastInChat() {
        JsonNode messages = simulator
                .get("/_simulator/chats/%s/%s".formatted(person, account.appId()))
                .json()
                .path("messages");
        return messages.path(messages.size() - 1);
    }
}
