package io.ringloop.shared.openapi;

import io.ringloop.shared.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What holds for all endpoints: stable names, and a problem as the answer to everything that fails. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI ringloopApi() {
        return new OpenAPI().info(new Info().title("Ringloop").version("1")).servers(List.of(new Server().url("/")));
    }

    /** Named after controller and method, so that a new endpoint renames no other. */
    @Bean
    GlobalOperationCustomizer stableNames() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replace("Controller", "");
            var method = handler.getMethod().getName();
            return operation.operationId(StringUtils.uncapitalize(controller) + StringUtils.capitalize(method));
        };
    }

    @Bean
    GlobalOpenApiCustomizer problemAnswers() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            var problem = new ApiResponse()
                    .description("A problem")
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", problem));
        };
    }
}
