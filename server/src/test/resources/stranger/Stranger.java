import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ApplicationsApi;
import org.openapitools.client.api.ConnectionsApi;
import org.openapitools.client.model.ApplicationsBody;

/// What somebody who knows nothing but the document writes on the client that a generator made of it.
public final class Stranger {

    public static void main(String[] arguments) throws Exception {
        var pool = arguments[2];
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var token = token(arguments[1], arguments[3], System.getenv("CLIENT_SECRET"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));

        var connection =
                new ConnectionsApi(client).listConnections(pool).getItems().getFirst();
        System.out.println("connection " + connection.getIdentifier() + " is an " + connection.getType());

        var api = new ApplicationsApi(client);
        var wish = new ApplicationsBody()
                .name("Made by a stranger")
                .redirectUris(List.of("https://www.example.org/callback"))
                .connections(List.of(connection.getIdentifier()));
        var key = UUID.randomUUID().toString();
        var made = api.createApplication(pool, wish, false, key);
        var again = api.createApplication(pool, wish, false, key);
        var id = made.getApplication().getClientId();
        System.out.println("made " + id.equals(again.getApplication().getClientId()) + " "
                + made.getClientSecret().equals(again.getClientSecret()));

        var read = api.getApplicationWithHttpInfo(pool, id);
        var version = read.getHeaders().get("ETag").getFirst();
        System.out.println(
                "read " + read.getData().getName() + ", " + read.getData().getKind());

        var changed = api.changeApplicationWithHttpInfo(pool, id, version, wish.name("Changed by a stranger"), false);
        System.out.println("changed " + changed.getData().getName());
        try {
            api.changeApplication(pool, id, version, wish.name("Too late"), false);
        } catch (ApiException refused) {
            System.out.println("refused " + refused.getCode() + " "
                    + refused.getResponseBody().contains("\"changed-meanwhile\""));
        }

        api.deleteApplication(pool, id, changed.getHeaders().get("ETag").getFirst());
        System.out.println("left " + api.listApplications(pool).getItems().size());
    }

    private static String token(String issuer, String id, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes());
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer + "/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }
}
