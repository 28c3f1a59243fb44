// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is answered to whom. */
final class Site extends Handler.Abstract {

    private final KnownNames names;
    private final Map<String, Function<Question, Answer>> pages;
    private final Map<String, Runnable> posts;

    Site(KnownNames names, Map<String, Function<Question, Answer>> pages, Map<String, Runnable> posts) {
        this.names = names;
        this.pages = Map.copyOf(pages);
        this.posts = Map.copyOf(posts);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Question question = Sending.question(request);
        String host = Objects.toString(request.getHeaders().get(HttpHeader.HOST), "");
        if (!names.has(host)) {
            Sending.send(request, response, callback, Refused.page(421, question));
            return true;
        }
        String path = request.getHttpURI().getCanonicalPath();
        Runnable post = posts.get(path);
        if (post != null) {
            knock(request, response, callback, post);
            return true;
        }
        Function<Question, Answer> page = pages.get(path);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Sending.send(request, response, callback, Refused.page(405, question));
        } else {
            Sending.send(
                    request, response, callback, page == null ? Refused.page(404, question) : page.apply(question));
        }
        return true;
    }

    private static void knock(Request request, Response response, Callback callback, Runnable post) {
        if (request.getMethod().equals("POST")) {
            post.run();
            Sending.send(request, response, callback, Answer.of(200, "text/plain", "ok\n"));
        } else {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            Sending.send(request, response, callback, Refused.page(405, Sending.question(request)));
        }
    }
}
