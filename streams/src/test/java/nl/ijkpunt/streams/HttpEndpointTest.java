// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.ijkpunt.web.Listening;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {

    private static final Listening ANYWHERE = Listening.anywhere();

    @Test
    void itServesMetricsAndAnswersProbesAndNothingElse() throws Exception {
        try (HttpEndpoint endpoint = new HttpEndpoint(ANYWHERE, () -> "some_metric 1\n", () -> true, () -> false)) {
            assertThat(get(endpoint, "/metrics").body()).isEqualTo("some_metric 1\n");
            assertThat(get(endpoint, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(endpoint, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(endpoint, "/metrics/more").statusCode()).isEqualTo(404);
            assertThat(get(endpoint, "/").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpEndpoint endpoint, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + endpoint.address().getPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
