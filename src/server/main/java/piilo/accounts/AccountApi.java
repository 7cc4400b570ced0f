package piilo.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.JsonBody;
import piilo.http.JsonEdit;
import piilo.http.Listing;
import piilo.http.ProblemDocument;
import piilo.http.Problems;
import piilo.http.Request;

/** The first account and the tokens, for programs. */
public final class AccountApi {
    private final Accounts accounts;
    private final SignIn signIn;
    private final ApiTokens tokens;
    private final SetupToken setupToken;

    public AccountApi(Accounts accounts, SignIn signIn, ApiTokens tokens, SetupToken setupToken) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.setupToken = setupToken;
    }

    record SetupBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String token) {}

    record Created(UUID id) {}

    record TokenBody(@Nullable String name) {}

    private record Credentials(String email, String password) {}

    /** Makes the first account. */
    public Answer setup(Request request) {
        if (accounts.any()) {
            throw new PiiloException(Fault.CONFLICT, "There is an account already");
        }
        return new JsonEdit<>(SetupBody.class)
                .create(
                        request,
                        (body, problems) -> account(request, body, problems),
                        form -> Answer.json(
                                        new Created(accounts.createFirst(form.email(), form.name(), form.password())))
                                .withStatus(201));
    }

    private AccountForm account(Request request, SetupBody body, Problems problems) {
        if (!setupToken.unnecessary(request)
                && !setupToken.matches(JsonBody.text(body.token).orElse(""))) {
            problems.add("token", "accounts.setup_token.wrong");
        }
        return AccountForm.parse(
                JsonBody.text(body.name), JsonBody.text(body.email), Optional.ofNullable(body.password), problems);
    }

    /** Makes a token for whoever sends the account's address and password. */
    public Answer createToken(Request request) {
        Optional<Account> account =
                credentials(request).flatMap(sent -> signIn.authenticate(sent.email, sent.password, request));
        return account.map(known -> createToken(request, known)).orElseGet(() -> unknown(request));
    }

    private static Optional<Credentials> credentials(Request request) {
        return request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .flatMap(value -> decoded(value.substring(6).strip()))
                .filter(pair -> pair.indexOf(':') >= 0)
                .map(pair ->
                        new Credentials(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Answer createToken(Request request, Account account) {
        return new JsonEdit<>(TokenBody.class)
                .create(
                        request,
                        (body, problems) -> problems.required("name", JsonBody.text(body.name), ApiTokens.NAME_LIMIT),
                        name -> created(tokens.create(account.id(), name)));
    }

    private static Answer created(ApiTokens.Created token) {
        return Answer.json(token).created("/api/v1/tokens/" + token.id());
    }

    private static Answer unknown(Request request) {
        return ProblemDocument.of(
                        Fault.NOT_SIGNED_IN, "Send an account's e-mail address and password", request.language())
                .answer()
                .withHeader("WWW-Authenticate", "Basic realm=\"piilo\", charset=\"UTF-8\"");
    }

    public Answer tokens(Request request) {
        return Answer.json(Listing.whole(tokens.of(request.signedIn().account())));
    }

    public Answer revokeToken(Request request) {
        if (!tokens.revoke(request.signedIn().account(), request.id("id"))) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such token");
        }
        return Answer.empty(204);
    }
}
