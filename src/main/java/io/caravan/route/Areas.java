package io.caravan.route;

import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.KameletDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads from the route files which tables migrate, in which order and under which conditions. */
public final class Areas {

    /** The group of routes that {@code caravan migrate settings} runs. */
    public static final String SETTINGS = "settings";
    /** The group of routes that {@code caravan migrate data} runs. */
    public static final String DATA = "data";

    private static final Set<String> GROUPS = Set.of(SETTINGS, DATA);
    private static final String COPY = "kamelet:copy-table";
    private static final String SCRIPT = "kamelet:run-sql";
    private static final String KEEP = "kamelet:keep-table";
    private static final List<String> TEMPLATES = List.of(COPY, SCRIPT, KEEP);
    private static final Set<String> PARAMETERS = Set.of("table", "where", "chunkSize", "keys", "process");

    private Areas() {}

    /**
     * Reads all areas without starting a route.
     *
     * @param routes the folder {@code routes}
     * @return the areas in the order in which they run
     * @throws MappingFault if a file is no valid Camel YAML, or a step has an unknown parameter
     */
    public static List<Area> read(Path routes) {
        // Never started, so that there is nothing to stop.
        DefaultCamelContext context = new DefaultCamelContext();
        try (Stream<Path> files = Files.list(routes)) {
            List<String> problems = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".camel.yaml")).sorted().toList()) {
                try {
                    PluginHelper.getRoutesLoader(context)
                            .loadRoutes(ResourceHelper.resolveResource(context, "file:" + file.toAbsolutePath()));
                } catch (Exception e) {
                    problems.add("routes/" + file.getFileName() + ": not a Camel route: " + firstLines(e));
                }
            }
            if (!problems.isEmpty()) {
                throw new MappingFault(problems);
            }
            return of(context);
        } catch (java.io.IOException e) {
            throw new MappingFault(List.of(routes + ": cannot be read; start Caravan from its own folder, or set CARAVAN_HOME"));
        }
    }

    /** The areas among the routes of a context. */
    public static List<Area> of(CamelContext context) {
        List<String> problems = new ArrayList<>();
        List<RouteDefinition> routes = context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions();
        Map<String, String> texts = new HashMap<>();
        routes.stream().filter(route -> route.getInput() != null).forEach(route -> texts.put(route.getInput().getEndpointUri(), route.getOutputs().toString()));
        List<Area> areas = routes.stream()
                .filter(route -> route.getGroup() != null && GROUPS.contains(route.getGroup()))
                .map(route -> area(route, texts, problems))
                .sorted(Comparator.comparingInt(Area::order))
                .toList();
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return areas;
    }

    /**
     * Picks areas by their ids.
     *
     * @param only the ids to keep, empty for all
     * @param except the ids to leave out
     * @throws MappingFault if an id is not that of an area
     */
    public static List<Area> choose(List<Area> areas, Collection<String> only, Collection<String> except) {
        List<String> ids = areas.stream().map(Area::id).toList();
        List<String> problems = Stream.concat(only.stream(), except.stream())
                .filter(id -> !ids.contains(id))
                .map(id -> "there is no area '" + id + "'" + Nearest.hint(id, ids) + "; the areas are: " + String.join(", ", ids))
                .toList();
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return areas.stream()
                .filter(area -> only.isEmpty() || only.contains(area.id()))
                .filter(area -> !except.contains(area.id()))
                .toList();
    }

    /** @param texts what routes do, by the endpoint that they begin with */
    private static Area area(RouteDefinition route, Map<String, String> texts, List<String> problems) {
        List<CopyStep> steps = new ArrayList<>();
        uses(route, COPY).forEach(uri -> step(route.getRouteId(), uri, texts, problems).ifPresent(steps::add));
        return new Area(
                route.getRouteId(),
                route.getGroup(),
                Optional.ofNullable(route.getDescriptionText()).orElse(""),
                route.getStartupOrder() == null ? Integer.MAX_VALUE : route.getStartupOrder(),
                List.copyOf(steps),
                named(route, SCRIPT, "script", problems),
                named(route, KEEP, "table", problems),
                steps.stream().anyMatch(step -> step.process().isPresent()) || hasOwnSteps(route));
    }

    /** Whether a route does anything besides the steps of the three templates. What Camel adds to it when it starts does not count. */
    private static boolean hasOwnSteps(RouteDefinition route) {
        long known = route.getOutputs().stream()
                .filter(step -> uriOf(step).filter(uri -> TEMPLATES.stream().anyMatch(template -> isUse(uri, template))).isPresent())
                .count();
        long added = route.getOutputs().stream().filter(step -> step instanceof OnExceptionDefinition || step instanceof LogDefinition).count();
        return known + added < route.getOutputs().size();
    }

    private static Optional<String> uriOf(ProcessorDefinition<?> step) {
        return step instanceof ToDefinition to ? Optional.of(to.getUri())
                : step instanceof KameletDefinition kamelet ? Optional.of("kamelet:" + kamelet.getName()) : Optional.empty();
    }

    private static boolean isUse(String uri, String template) {
        return uri.equals(template) || uri.startsWith(template + "?") || uri.startsWith(template + "/");
    }

    /** The steps of a route that use one of the templates. */
    private static Stream<String> uses(RouteDefinition route, String template) {
        return Stream.concat(
                        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class).stream()
                                .map(ToDefinition::getUri),
                        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), KameletDefinition.class).stream()
                                .map(kamelet -> "kamelet:" + kamelet.getName()))
                .filter(uri -> isUse(uri, template));
    }

    /** What the steps of a template name in their only parameter. */
    private static List<String> named(RouteDefinition route, String template, String parameter, List<String> problems) {
        List<String> names = new ArrayList<>();
        uses(route, template).forEach(uri -> {
            Map<String, String> parameters = parameters(uri);
            String step = "route '" + route.getRouteId() + "': " + template.substring("kamelet:".length()) + ": ";
            parameters.keySet().stream()
                    .filter(name -> !name.equals(parameter))
                    .forEach(name -> problems.add(step + "unknown parameter '" + name + "'" + Nearest.hint(name, Set.of(parameter))));
            value(parameters, parameter).ifPresentOrElse(names::add, () -> problems.add(step + "it needs '" + parameter + "'"));
        });
        return List.copyOf(names);
    }

    private static Map<String, String> parameters(String uri) {
        Map<String, String> parameters = new HashMap<>();
        int question = uri.indexOf('?');
        if (question >= 0) {
            for (String pair : uri.substring(question + 1).split("&(?=[A-Za-z]+=)")) {
                int equals = pair.indexOf('=');
                parameters.put(pair.substring(0, Math.max(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static Optional<CopyStep> step(String area, String uri, Map<String, String> texts, List<String> problems) {
        Map<String, String> parameters = parameters(uri);
        String step = "route '" + area + "': copy-table?table=" + parameters.get("table") + ": ";
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .forEach(name -> problems.add(step + "unknown parameter '" + name + "'" + Nearest.hint(name, PARAMETERS)
                        + "; it takes " + String.join(", ", PARAMETERS.stream().sorted().toList())));
        if (parameters.get("table") == null || parameters.get("table").isBlank()) {
            problems.add("route '" + area + "': a copy-table step without 'table'");
            return Optional.empty();
        }
        Optional<Integer> chunkSize = Optional.empty();
        try {
            chunkSize = value(parameters, "chunkSize").map(Integer::valueOf);
            if (chunkSize.isPresent() && chunkSize.get() < 1) {
                throw new NumberFormatException();
            }
        } catch (NumberFormatException e) {
            problems.add(step + "chunkSize '" + parameters.get("chunkSize") + "' is not a whole number above 0");
        }
        return Optional.of(new CopyStep(
                area,
                parameters.get("table"),
                value(parameters, "where"),
                chunkSize,
                value(parameters, "keys").map(keys -> Arrays.asList(keys.split("\\s*,\\s*"))).orElse(List.of()),
                value(parameters, "process"),
                value(parameters, "process").map(process -> texts.getOrDefault(process, "")).orElse("")));
    }

    private static Optional<String> value(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** The YAML DSL writes parameters into the URI as they stand, so that a % or + is the operator's own. */
    private static String decoded(String value) {
        return value.startsWith("RAW(") && value.endsWith(")") ? value.substring(4, value.length() - 1) : value;
    }

    private static String firstLines(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().limit(3).reduce((a, b) -> a + " " + b.strip()).orElse("");
    }
}
