package dev.saoma.server.kernel;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says at the start which key is missing.
final class OtherMasterKeyAnalyzer extends AbstractFailureAnalyzer<OtherMasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OtherMasterKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".\n数据库中的密文属于另一个主密钥。",
                "Start Saoma with the master key that the database was made with: the file master.key in its data"
                        + " directory, or SAOMA_MASTER_KEY.\n"
                        + "请使用创建该数据库时的主密钥启动：数据目录中的 master.key 文件，或环境变量 SAOMA_MASTER_KEY。",
                cause);
    }
}
