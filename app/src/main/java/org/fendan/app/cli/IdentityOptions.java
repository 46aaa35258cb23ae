package org.fendan.app.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How people and systems show who they are. */
final class IdentityOptions {

    @Option(
            names = "--second-factor",
            paramLabel = "WHEN",
            description = {
                "第二因素：optional（设置了才要求）或 required（复核、审批、支付岗位和管理员必须设置）；" + "只在本机监听时默认前者，否则默认后者。",
                "Second factors: optional (asked of those who have one), or required of reviewers, approvers, payers and "
                        + "administrators; the former on this machine only, the latter otherwise, unless told."
            })
    private Optional<String> secondFactor = Optional.empty();

    @Option(
            names = "--seal-key",
            paramLabel = "FILE",
            description = {
                "加密密钥文件，默认为数据目录下的 seal.key；也可用环境变量 FENDAN_SEAL_KEY。",
                "The key secrets are sealed with; seal.key in the data folder unless told, or the variable "
                        + "FENDAN_SEAL_KEY."
            })
    private Optional<String> sealKey = Optional.empty();

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = {"接受此 OIDC 发证方的令牌。", "Takes the bearer tokens of this OIDC issuer."})
    private Optional<String> issuer = Optional.empty();

    @Option(
            names = "--oidc-audience",
            paramLabel = "NAME",
            description = {"令牌中须写明的受众：本系统在发证方的名称。", "Whom the tokens are for: this app's name there."})
    private Optional<String> audience = Optional.empty();

    @Option(
            names = "--oidc-scope",
            paramLabel = "NAME",
            description = {"令牌须有的范围；默认不看。", "A scope tokens have to have; none is asked for unless told."})
    private Optional<String> scope = Optional.empty();

    @Option(
            names = "--oidc-keys",
            paramLabel = "PLACE",
            description = {
                "发证方公钥（JWK 集）的地址或文件；默认由发证方地址查得。",
                "The address or file of its keys (a JWK set); asked of the issuer unless told."
            })
    private Optional<String> keys = Optional.empty();

    void putInto(Map<String, String> options) {
        secondFactor.ifPresent(when -> options.put("second-factor", when));
        sealKey.ifPresent(file -> options.put("seal-key", file));
        issuer.ifPresent(url -> options.put("oidc-issuer", url));
        audience.ifPresent(name -> options.put("oidc-audience", name));
        scope.ifPresent(name -> options.put("oidc-scope", name));
        keys.ifPresent(place -> options.put("oidc-keys", place));
    }
}
