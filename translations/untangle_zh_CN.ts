<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and curves are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear example, z = M e + b, factors uniform on [-1, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias^2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make nonnegative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimise energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last code costs %1 % less than the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground, default run: %1, %2 neurons, %3 factors, seed %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comparison: random mixing has MIR %1, one factor per neuron %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language must be en, zh_CN or de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out belongs to the command demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: untangle [--language CODE]
       untangle demo [--out FOLDER] [--language CODE]

Why brains, and some networks, put different factors in different neurons.
Without a command the window opens.

Commands:
  demo             print the numbers of the linear example and of the default
                   run, and write linear_example.png, run.png and run.csv;
                   needs no display

Options:
  --out FOLDER     where the demo writes (default: untangle-demo)
  --language CODE  en, zh_CN or de
  -v, --version    print the version
  -h, --help       print this help

Exit codes: 0 fine, 1 wrong usage, 2 a file could not be written.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display, so no window can open. The demo runs instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Shallow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep autoencoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU + activity + weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg + activity + weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU + activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU + weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity + weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four corners cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two opposite corners cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One corner cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallelogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an activity is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are fewer than two factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no neuron is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the rate schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be 0 or from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1. The prediction error blew up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1. The nonneg cost blew up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1. The activity cost blew up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1. The weight cost blew up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied fraction ρ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>The file %1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk may be full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::BarChart</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and a note behind it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the name of a part and its number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::CurveChart</name>
    <message>
        <source>values at or below zero, left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values that are no number, left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and value of a curve</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3; its least value is %4, its greatest %5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::ExperimentPanel</name>
    <message>
        <source>Neurons: a number for every layer, such as 20, or one for each, such as 30-12-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the three constraints are at work. ReLU keeps activity nonnegative by itself, so it needs no nonneg cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much activity below zero costs. At the left stop it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much energy costs: the squared activity of all hidden neurons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much connections cost: the sum of all squared weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes. It falls along a cosine to a fiftieth until the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learned: shallow networks unmix a linear mixture of the factors, deep ones a curved one; autoencoders give back their input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each hidden neuron does to its input. In a deep autoencoder with tanh the middle layer is linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam adapts the step of every weight. SGD takes the gradient as it is, and diverges when the rate is too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors, inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many independent factors the data come from: 2 to 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many inputs the factors are mixed into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many hidden layers: 1 to 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons of a hidden layer: one number for all, or 30-12-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed: other data and other first weights (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::LinearChapter</name>
    <message>
        <source>Linear example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance, the same at every angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E|%1|² = variance + bias² = %2 + %3²(%4² + %5²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(but negative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least possible without negative rates %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the least possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least possible %1, which is %2 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, %1°: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make nonnegative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimise energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each neuron codes one factor. While rates may be negative, the energy is only the variance: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned by %1°, each neuron mixes both factors; the energy does not notice: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates cannot fall below zero, so each neuron is lifted by all that can pull it down: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No angle costs less than this one: energy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned back to one factor per neuron, the lift is smallest: %1 instead of %2, %3 less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron %1 falls to %2, below zero: this code is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rotation of two neurons costs less than this one: energy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lift is larger than it has to be; the smallest bias would cost %1 less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest bias follows the arrows: energy %1, %2 above the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smallest bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minimise energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate of neuron 1, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate of neuron 2, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative rates: not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag an arrow to rotate the code, drag the square to shift the bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy is the mean squared rate: what varies, plus the bias that keeps rates at or above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy with the smallest bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at each angle of the two arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rotation of the two arrows. A smallest bias follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far neuron 1 is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far neuron 2 is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both factors lie between −a and a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of the distribution of the two factors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two factors are distributed; always with mean zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest lift that keeps every rate at or above zero (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best rotation of two neurons, with its smallest bias (M)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::LossEquation</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::MainWindow</name>
    <message>
        <source>Untangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Untangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Untangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Untangle %1&lt;/h3&gt;&lt;p&gt;Why brains, and some networks, put different factors in different neurons.&lt;/p&gt;&lt;p&gt;After J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, &lt;i&gt;Disentanglement with Biological Constraints: A Theory of Functional Cell Types&lt;/i&gt;, ICLR 2023, and W. Dorrell and others, &lt;i&gt;Range, not Independence, Drives Modularity in Biologically Inspired Representations&lt;/i&gt;, ICLR 2025.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::MatrixView</name>
    <message>
        <source>%1 factors down, %2 neurons across.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::NumberBox</name>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, or %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::PlaneView</name>
    <message>
        <source>The centre is at %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The first arrow points to %2 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>sum of lengths</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::PlaygroundChapter</name>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to: step %1 has passed, the run is at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one factor per neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random mixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIR undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutual information ratio, %1 bins, %2 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each neuron about each factor at step %1, 0 to %2 nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron %1 is inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron %1, r = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neuron %1, e%2: %3 nats, r = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate %1→%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands here is the last finite state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has not learned its targets: R² is %1, so MIR %2 says little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed at step %1; since then MIR went from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training each neuron mixes all factors: MIR is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 active neurons carry one factor each: MIR is %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart from the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings of this family as they are in the paper&apos;s figures; the seed stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unweighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cost times its β: the parts that add up to the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cost as it is, whatever its β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis: each grid line is ten times the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear axis: heights can be added by eye.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each cost times its β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each cost without its β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>functional constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biological constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cost to switch it off, and again to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer whose MIR and information are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::StepBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::StepItem</name>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::TermButton</name>
    <message>
        <source>Switch this term off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch this term on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>untangle::TransportBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart from the same seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the step in the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
