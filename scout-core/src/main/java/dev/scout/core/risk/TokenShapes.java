package dev.scout.core.risk;

import static dev.scout.core.risk.Alphabet.ALPHANUMERIC;
import static dev.scout.core.risk.Alphabet.BASE64_URL;
import static dev.scout.core.risk.Alphabet.DOTTED;
import static dev.scout.core.risk.Alphabet.HEX;
import static dev.scout.core.risk.Alphabet.UPPER;

import java.util.List;

/**
 * The tokens that vendors mark, one a line. Source of each: what the vendor documents of its tokens' form, and where it
 * says nothing of their length, what its tokens have been seen to have.
 */
final class TokenShapes {

    private static final int ANY = Integer.MAX_VALUE;

    static final List<TokenShape> ALL = List.of(
            // AWS IAM user guide, unique identifiers: AKIA long-term, ASIA temporary, ABIA and ACCA services.
            new TokenShape("aws-access-key-id", "AKIA", UPPER, 16, 16),
            new TokenShape("aws-access-key-id", "ASIA", UPPER, 16, 16),
            new TokenShape("aws-access-key-id", "ABIA", UPPER, 16, 16),
            new TokenShape("aws-access-key-id", "ACCA", UPPER, 16, 16),
            // GitHub docs, about authentication, token formats: the last six characters are a checksum.
            new TokenShape("github-token", "ghp_", ALPHANUMERIC, 36, 251),
            new TokenShape("github-token", "gho_", ALPHANUMERIC, 36, 251),
            new TokenShape("github-token", "ghu_", ALPHANUMERIC, 36, 251),
            new TokenShape("github-token", "ghs_", ALPHANUMERIC, 36, 251),
            new TokenShape("github-token", "ghr_", ALPHANUMERIC, 36, 251),
            new TokenShape("github-token", "github_pat_", BASE64_URL, 82, 251),
            // GitLab docs, security, tokens overview, token prefixes.
            new TokenShape("gitlab-token", "glpat-", DOTTED, 20, 300),
            new TokenShape("gitlab-token", "gldt-", BASE64_URL, 20, 300),
            new TokenShape("gitlab-token", "glrt-", DOTTED, 20, 300),
            new TokenShape("gitlab-token", "glptt-", BASE64_URL, 20, 300),
            new TokenShape("gitlab-token", "glcbt-", BASE64_URL, 20, 300),
            // Slack API docs, token types; incoming webhooks.
            new TokenShape("slack-token", "xoxb-", BASE64_URL, 20, 300),
            new TokenShape("slack-token", "xoxp-", BASE64_URL, 20, 300),
            new TokenShape("slack-token", "xoxa-", BASE64_URL, 20, 300),
            new TokenShape("slack-token", "xoxr-", BASE64_URL, 20, 300),
            new TokenShape("slack-token", "xoxs-", BASE64_URL, 20, 300),
            new TokenShape("slack-token", "xapp-", BASE64_URL, 20, 300),
            // Stripe docs, API keys: secret and restricted keys; those of test mode move no money.
            new TokenShape("stripe-key", "sk_live_", ALPHANUMERIC, 24, 300),
            new TokenShape("stripe-key", "rk_live_", ALPHANUMERIC, 24, 300),
            // Google Cloud docs, API keys: 39 characters in all. OAuth client secrets.
            new TokenShape("google-api-key", "AIza", BASE64_URL, 35, 35),
            new TokenShape("google-client-secret", "GOCSPX-", BASE64_URL, 28, 28),
            // npm blog, new access token format, 2021. PyPI help: a macaroon whose first bytes say pypi.org.
            new TokenShape("npm-token", "npm_", ALPHANUMERIC, 36, 36),
            new TokenShape("pypi-token", "pypi-AgEIcHlwaS5vcmc", BASE64_URL, 50, ANY),
            // Twilio docs, API keys: the id of a key pair; the other half has no mark.
            new TokenShape("twilio-api-key", "SK", HEX, 32, 32),
            // SendGrid docs: 69 characters in all, two parts after a dot each.
            new TokenShape("sendgrid-key", "SG.", DOTTED, 66, 66),
            // Docker docs, personal and organisation access tokens. DigitalOcean, Hugging Face, Vault: their API docs.
            new TokenShape("docker-token", "dckr_pat_", BASE64_URL, 27, 36),
            new TokenShape("docker-token", "dckr_oat_", BASE64_URL, 27, 36),
            new TokenShape("digitalocean-token", "dop_v1_", HEX, 64, 64),
            new TokenShape("huggingface-token", "hf_", ALPHANUMERIC, 34, 40),
            new TokenShape("vault-token", "hvs.", BASE64_URL, 24, 300));

    private TokenShapes() {}
}
