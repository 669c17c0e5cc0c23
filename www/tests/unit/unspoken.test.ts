/** Whatever a catalogue has to say is said somewhere on the page. */
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const catalogues = /\/src\/text\/en\//;
const inCatalogue = (node: ts.Node): boolean => catalogues.test(node.getSourceFile().fileName);

/** The page's own sources, with their types. */
function program(): ts.Program {
  const { config } = ts.readConfigFile(resolve("tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, resolve("."));
  return ts.createProgram(fileNames, options);
}

/** Whether a part of a catalogue is asked for a part of its own: at once, or under a name that it is given. */
const goesOn = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) || (ts.isVariableDeclaration(parent) && parent.type === undefined);

/** Keys that nothing asks for, each as `first.headline`. */
function unspoken(): string[] {
  const whole = program();
  const checker = whole.getTypeChecker();
  const spoken = new Set<ts.Node>();
  const speak = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) if (inCatalogue(declaration)) spoken.add(declaration);
  };
  const speakAll = (type: ts.Type): void => {
    for (const property of type.getProperties()) {
      if (!property.declarations?.some(inCatalogue)) continue;
      speak(property);
      speakAll(checker.getTypeOfSymbol(property));
    }
  };
  /** A key that the engine chooses: any that it may be. */
  const speakAny = ({ expression, argumentExpression: key }: ts.ElementAccessExpression): void => {
    const [from, chosen] = [checker.getTypeAtLocation(expression), checker.getTypeAtLocation(key)];
    for (const one of chosen.isUnion() ? chosen.types : [chosen]) {
      if (!one.isStringLiteral()) {
        speakAll(from);
        continue;
      }
      const property = from.getProperty(one.value);
      speak(property);
      if (property !== undefined) speakAll(checker.getTypeOfSymbol(property));
    }
  };
  /** Who takes it as what it is asks it for its keys by name. */
  const handOn = (node: ts.Expression): void => {
    if (checker.getContextualType(node) !== checker.getTypeAtLocation(node)) speakAll(checker.getTypeAtLocation(node));
  };
  const hear = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      speak(checker.getSymbolAtLocation(node.name));
      if (!goesOn(node)) handOn(node);
    } else if (ts.isElementAccessExpression(node)) speakAny(node);
    else if (ts.isSpreadAssignment(node)) handOn(node.expression);
    else if (ts.isCallExpression(node)) node.arguments.forEach(handOn);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) speak(checker.getTypeAtLocation(node.parent).getProperty(key.text));
    }
    node.forEachChild(hear);
  };
  const keys: (ts.PropertyAssignment | ts.PropertySignature)[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) keys.push(node);
    // what a text makes while it is said is no key, nor what has a type of its own: that type's are
    const typed = ts.isAsExpression(node) || (ts.isVariableDeclaration(node) && node.type !== undefined);
    if (!ts.isFunctionLike(node) && !typed) node.forEachChild(collect);
  };
  for (const file of whole.getSourceFiles()) {
    if (inCatalogue(file))
      for (const statement of file.statements)
        if (
          ts.isInterfaceDeclaration(statement) ||
          (ts.isVariableStatement(statement) && statement.modifiers !== undefined)
        )
          collect(statement);
    if (file.fileName.includes("/src/")) file.forEachChild(hear);
  }
  return keys
    .filter((key) => !spoken.has(key))
    .map((key) => `${key.getSourceFile().fileName.replace(/^.*\/|\.ts$/g, "")}.${key.name.getText()}`);
}

describe("what a catalogue has to say", () => {
  it("is said", { timeout: 120_000 }, () => {
    expect(unspoken()).toEqual([]);
  });
});
