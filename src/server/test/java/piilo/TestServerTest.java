package piilo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServerTest {
    private final TestServer server = TestServer.shared();

    @Test
    void givesEachAccountAnEmptyWorkspaceOfItsOwn() {
        TestBrowser one = server.newAccount().browser();
        TestBrowser other = server.newAccount().browser();

        one.post("/contacts", Map.of("givenName", "Åsa", "familyName", "Ek"));

        assertThat(one.get("/contacts").body()).contains("Åsa Ek");
        assertThat(other.get("/contacts").body()).doesNotContain("Åsa Ek");
    }

    @Test
    void sendsWhoIsNotSignedInToTheSignInPage() {
        assertThat(server.browser().get("/contacts").headers().firstValue("Location"))
                .hasValue("/sign-in?to=%2Fcontacts");
    }
}
