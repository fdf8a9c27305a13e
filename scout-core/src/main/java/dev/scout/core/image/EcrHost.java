package dev.scout.core.image;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the host of a private Amazon registry tells: {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com}.
 *
 * <p>Rule: {@code account.dkr.ecr[-fips].region.amazonaws.com[.cn]}, or {@code account.dkr-ecr[-fips].region.on.aws}
 * for both address families. Source: Amazon ECR user guide, private registries and endpoints.
 *
 * @param account twelve digits
 * @param region for example {@code eu-west-1}
 */
public record EcrHost(String account, String region) {

    private static final int ACCOUNT_DIGITS = 12;

    /** What a host tells, without or with a port; null if it is none of a private Amazon registry. */
    public static @Nullable EcrHost of(String host) {
        String[] labels = RegistryHosts.withoutPort(host).split("\\.", -1);
        String account = labels[0].toLowerCase(Locale.ROOT);
        boolean numbered = account.length() == ACCOUNT_DIGITS && account.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!numbered || labels.length < 5) {
            return null;
        }
        if (labels[1].equals("dkr") && (labels[2].equals("ecr") || labels[2].equals("ecr-fips"))) {
            String domain = String.join(".", Arrays.asList(labels).subList(4, labels.length));
            return domain.equals("amazonaws.com") || domain.equals("amazonaws.com.cn")
                    ? new EcrHost(account, labels[3])
                    : null;
        }
        boolean dual = labels.length == 5
                && (labels[1].equals("dkr-ecr") || labels[1].equals("dkr-ecr-fips"))
                && labels[3].equals("on")
                && labels[4].equals("aws");
        return dual ? new EcrHost(account, labels[2]) : null;
    }
}
