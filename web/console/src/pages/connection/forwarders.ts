import type { MessageMode } from "../../api/types";

/** What a forwarder has to know of a connection. A secret that was not just made stands in its place. */
export interface Known {
  appId: string;
  mode: MessageMode;
  eventsAddress: string;
  secret: string;
}

export interface Forwarder {
  key: "starter" | "program" | "nginx";
  files: (known: Known) => { file: string; text: string }[];
}

export const NOT_SHOWN = "whsec_…";

/** The same as in forwarder/README.md and docs/forward-with-nginx.md, with a connection's own values. */
export const FORWARDERS: Forwarder[] = [
  {
    key: "starter",
    files: ({ eventsAddress, secret }) => [
      {
        file: "pom.xml",
        text: `<dependency>
  <groupId>dev.saoma</groupId>
  <artifactId>saoma-forwarder-spring-boot-starter</artifactId>
  <version>0.1.0-SNAPSHOT</version>
</dependency>`,
      },
      {
        file: "application.yaml",
        text: `saoma.forwarder:
  path: /wechat                # your handler's own path, after the context path
  token: …                     # the Token at mp.weixin.qq.com
  events-address: ${eventsAddress}
  secret: ${secret}`,
      },
    ],
  },
  {
    key: "program",
    files: ({ appId, mode, eventsAddress, secret }) => [
      {
        file: "forwarder.yaml",
        text: [
          "path: /wechat                  # https://your.host/wechat is what you enter at mp.weixin.qq.com",
          `app-id: ${appId}`,
          "token: …",
          ...(mode === "plaintext" ? [] : ["encoding-aes-key: …"]),
          `message-mode: ${mode}`,
          `events-address: ${eventsAddress}`,
          `secret: ${secret}`,
        ].join("\n"),
      },
      { file: "sh", text: "java -jar saoma-forwarder-0.1.0-SNAPSHOT.jar" },
    ],
  },
  {
    key: "nginx",
    files: ({ eventsAddress }) => [
      {
        file: "nginx.conf",
        text: `# What WeChat sends: to your own handler, and a copy to Saoma.
location = /wechat {
    mirror /_saoma;
    client_max_body_size 1m;
    client_body_buffer_size 64k;
    proxy_pass http://127.0.0.1:8080;
}

# The copy, with the query and the body as they came, and without your cookies and other headers.
location = /_saoma {
    internal;
    # WeChat's check of the server address is answered by your handler alone.
    if ($request_method != POST) {
        return 204;
    }
    proxy_pass ${eventsAddress};
    proxy_pass_request_headers off;
    proxy_set_header Content-Type $content_type;
    proxy_ssl_server_name on;
    proxy_ssl_verify on;
    proxy_ssl_verify_depth 3;
    proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;
    proxy_connect_timeout 2s;
    proxy_send_timeout 5s;
    proxy_read_timeout 5s;
}`,
      },
    ],
  },
];
