<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Pictures and curves are in %1.</source>
        <translation>图片和曲线保存在 %1。</translation>
    </message>
    <message>
        <source>Linear example, z = M e + b, factors uniform on [-1, 1]</source>
        <translation>线性例子，z = M e + b，因子在 [-1, 1] 上均匀分布</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>bias^2</source>
        <translation>偏置^2</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>make nonnegative</source>
        <translation>变为非负</translation>
    </message>
    <message>
        <source>minimise energy</source>
        <translation>最小化能量</translation>
    </message>
    <message>
        <source>The last code costs %1 % less than the one before it.</source>
        <translation>最后的编码比前一个减少 %1% 的能量。</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>互信息比</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>For comparison: random mixing has MIR %1, one factor per neuron %2.</source>
        <translation>作为比较：随机混合的互信息比为 %1，每个神经元一个因子为 %2。</translation>
    </message>
    <message>
        <source>--language must be en, zh_CN or de.</source>
        <translation>--language 只能是 en、zh_CN 或 de。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>没有命令 %1。</translation>
    </message>
    <message>
        <source>There is no display, so no window can open. The demo runs instead.</source>
        <translation>没有显示器，无法打开窗口。改为运行演示。</translation>
    </message>
    <message>
        <source>Playground, default run: %1, %2 neurons, %3 factors, seed %4, kernel %5</source>
        <translation>试验场，默认训练：%1，%2 个神经元，%3 个因子，种子 %4，内核 %5</translation>
    </message>
    <message>
        <source>--kernel must be one that this computer has: %1.</source>
        <translation>--kernel 必须是本机具有的内核：%1。</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>train a network, or go on with the run of a session, and print its loss and MIR</source>
        <translation>训练一个网络，或继续会话中的训练，并输出损失和互信息比</translation>
    </message>
    <message>
        <source>shallow, autoencoder, deep, deep-autoencoder (default: shallow)</source>
        <translation>shallow, autoencoder, deep, deep-autoencoder（默认：shallow）</translation>
    </message>
    <message>
        <source>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight: sets the activation, and strengths that it lacks to 0</source>
        <translation>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight：设定激活函数，并把条件中没有的强度设为 0</translation>
    </message>
    <message>
        <source>2 to 8</source>
        <translation>2 到 8</translation>
    </message>
    <message>
        <source>as many or more</source>
        <translation>不少于因子数</translation>
    </message>
    <message>
        <source>SIZES</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>20 for each hidden layer, or 30-12-30</source>
        <translation>如各隐藏层同为 20，或 30-12-30</translation>
    </message>
    <message>
        <source>of hidden neurons, 1 to 6</source>
        <translation>隐藏神经元的层数，1 到 6</translation>
    </message>
    <message>
        <source>0 to 4294967295 (default: 1)</source>
        <translation>0 到 4294967295（默认：1）</translation>
    </message>
    <message>
        <source>train until this step (default: the end of the rate schedule)</source>
        <translation>训练到这一步（默认：学习率计划的结尾）</translation>
    </message>
    <message>
        <source>of the rate schedule; 0: a constant rate</source>
        <translation>学习率计划的步数；0 表示学习率恒定</translation>
    </message>
    <message>
        <source>the strength of the nonneg cost: 0 or 1e-5 to 1</source>
        <translation>非负代价的强度：0，或 1e-5 到 1</translation>
    </message>
    <message>
        <source>the strength of the activity cost</source>
        <translation>活动代价的强度</translation>
    </message>
    <message>
        <source>the strength of the weight cost</source>
        <translation>权重代价的强度</translation>
    </message>
    <message>
        <source>linear, relu, leaky-relu, tanh; instead of the condition&apos;s</source>
        <translation>linear, relu, leaky-relu, tanh；代替条件给出的激活函数</translation>
    </message>
    <message>
        <source>adam, sgd (default: adam)</source>
        <translation>adam, sgd（默认：adam）</translation>
    </message>
    <message>
        <source>the learning rate, 1e-4 to 1 (default: 0.01)</source>
        <translation>学习率，1e-4 到 1（默认：0.01）</translation>
    </message>
    <message>
        <source>samples in a batch (default: 128)</source>
        <translation>一批的样本数（默认：128）</translation>
    </message>
    <message>
        <source>of the histograms, 2 to 200 (default: 20)</source>
        <translation>直方图的区间数，2 到 200（默认：20）</translation>
    </message>
    <message>
        <source>bins of equal count instead of equal width</source>
        <translation>区间按相同样本数划分，而不是相同宽度</translation>
    </message>
    <message>
        <source>no Miller-Madow correction</source>
        <translation>不做 Miller-Madow 校正</translation>
    </message>
    <message>
        <source>steps between evaluations (default: 100)</source>
        <translation>两次评估之间的步数（默认：100）</translation>
    </message>
    <message>
        <source>samples of an evaluation (default: 4096)</source>
        <translation>每次评估的样本数（默认：4096）</translation>
    </message>
    <message>
        <source>stop as soon as MIR has reached this</source>
        <translation>互信息比一达到此值就停止</translation>
    </message>
    <message>
        <source>stop when the loss falls by less than 1 % in so many steps</source>
        <translation>损失在这么多步内下降不到 1% 时停止</translation>
    </message>
    <message>
        <source>own factors, and inputs named input1 or x1, as CSV</source>
        <translation>CSV 格式的自己的因子，以及名为 input1 或 x1 的输入</translation>
    </message>
    <message>
        <source>write a session with the trained run</source>
        <translation>写入带有训练结果的会话</translation>
    </message>
    <message>
        <source>write the history, the present step last</source>
        <translation>写入历史，当前步在最后</translation>
    </message>
    <message>
        <source>draw the curves as .svg, .pdf or .png</source>
        <translation>把曲线画成 .svg、.pdf 或 .png</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>SESSION</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>The family gives the defaults, the condition comes next, single options come last. A strength serves the condition; a condition that lacks that cost refuses it. A session goes on at the last step that it has reached, not at the one in view. It keeps its kernel where the computer has it. Strengths, rate, schedule, activation, condition and stop rules change from that step on. Options that need a new run are refused. A run that stops, or diverges, still prints its numbers. Ctrl+C ends the program and writes nothing.</source>
        <translation>类型给出默认值，条件其次，单个选项最后。强度用于条件；条件中没有的代价不接受强度。会话从到达过的最后一步继续，而不是从显示的那一步。只要本机具有会话的内核，就沿用它。强度、学习率、学习率计划、激活函数、条件和停止规则从那一步起改变。需要重新训练的选项会被拒绝。停止或发散的训练仍会输出数值。Ctrl+C 结束程序，什么也不写入。</translation>
    </message>
    <message>
        <source>print the numbers of the linear example and of the default run, and write linear_example.png, run.png and run.csv</source>
        <translation>输出线性例子和默认训练的数值，并写入 linear_example.png、run.png 和 run.csv</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>where it writes (default: untangle-demo)</source>
        <translation>写入位置（默认：untangle-demo）</translation>
    </message>
    <message>
        <source>print what codes of two factors cost: the best rotation, the best code, and whether one factor per neuron is optimal</source>
        <translation>输出两个因子的编码的代价：最佳旋转、最佳编码，以及每个神经元一个因子是否最优</translation>
    </message>
    <message>
        <source>square, cut:1.2, opposite:1, corner:0.8, disc, parallelogram:0.4, copy:0.9, exponential, gaussian:0.9, or a CSV file with two columns, which are scaled to variance 1/3</source>
        <translation>square, cut:1.2, opposite:1, corner:0.8, disc, parallelogram:0.4, copy:0.9, exponential, gaussian:0.9，或两列的 CSV 文件，会缩放到方差 1/3</translation>
    </message>
    <message>
        <source>the range of the factors (default: 1)</source>
        <translation>因子的范围（默认：1）</translation>
    </message>
    <message>
        <source>DEGREES</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>between the lines of --csv (default: 5)</source>
        <translation>--csv 各行之间的角度（默认：5）</translation>
    </message>
    <message>
        <source>write the energy at each angle from 0 to below 180 degrees</source>
        <translation>写入从 0 度到不足 180 度各角度的能量</translation>
    </message>
    <message>
        <source>print the mutual information ratio of given activity and factors; a row is a sample, a column a neuron or a factor</source>
        <translation>输出给定活动与因子的互信息比；一行是一个样本，一列是一个神经元或一个因子</translation>
    </message>
    <message>
        <source>the activity as CSV</source>
        <translation>活动的 CSV 文件</translation>
    </message>
    <message>
        <source>the factors as CSV, with as many rows</source>
        <translation>因子的 CSV 文件，行数相同</translation>
    </message>
    <message>
        <source>write a line for each neuron</source>
        <translation>每个神经元写入一行</translation>
    </message>
    <message>
        <source>tell whether a session opens, and which field is wrong if not</source>
        <translation>说明会话能否打开；若不能，指出哪个字段有误</translation>
    </message>
    <message>
        <source>the machine code that trains: %1, where the computer has it; the same bytes come only from the same kernel (default: the last that it has)</source>
        <translation>训练用的机器代码：%1，须本机具有；只有同一内核才给出相同的字节（默认：本机具有的最后一个）</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>输出版本</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>输出本帮助</translation>
    </message>
    <message>
        <source>open another window</source>
        <translation>打开另一个窗口</translation>
    </message>
    <message>
        <source>Why brains, and some networks, put different factors in different neurons.
Without a command the window opens, with the session FILE; one that is open already takes the file.
Commands need no display.
</source>
        <translation>为什么大脑和一些网络把不同的因子放进不同的神经元。
不带命令时打开窗口和会话文件；已经打开的窗口会接收该文件。
命令不需要显示器。
</translation>
    </message>
    <message>
        <source>Exit codes: 0 fine, 1 wrong usage, 2 a bad file or a file that could not be written.
</source>
        <translation>退出码：0 正常，1 用法错误，2 文件有误或无法写入。
</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 不带值。</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 需要一个值：%2。</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
    <message>
        <source>The file %1 is one too many.</source>
        <translation>文件 %1 是多余的。</translation>
    </message>
    <message>
        <source>--new-window belongs to the window.</source>
        <translation>--new-window 只用于窗口。</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 需要 %2。</translation>
    </message>
    <message>
        <source>%1 belongs to the command %2.</source>
        <translation>%1 属于命令 %2。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 只能是 %2。</translation>
    </message>
    <message>
        <source>%1 must be 0 or a whole number from %2 to %3.</source>
        <translation>%1 只能是 0，或 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>%1 must be 0 or a number from %2 to %3.</source>
        <translation>%1 只能是 0，或 %2 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 只能是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1 只能是 %2 到 %3 之间的数。</translation>
    </message>
    <message>
        <source>%1 must be one of %2; it is %3.</source>
        <translation>%1 只能是 %2 之一，而不是 %3。</translation>
    </message>
    <message>
        <source>The distribution %1 has no parameter.</source>
        <translation>分布 %1 没有参数。</translation>
    </message>
    <message>
        <source>The distribution %1 needs a parameter from %2 to %3, such as %1:%4.</source>
        <translation>分布 %1 需要 %2 到 %3 之间的参数，如 %1:%4。</translation>
    </message>
    <message>
        <source>There is no distribution %1 and no file of that name.</source>
        <translation>没有分布 %1，也没有叫这个名字的文件。</translation>
    </message>
    <message>
        <source>The files do not fit: %1 has %2 rows, %3 has %4.</source>
        <translation>文件不匹配：%1 有 %2 行，%3 有 %4 行。</translation>
    </message>
    <message>
        <source>The number of factors is %1, but it must be %2 at most.</source>
        <translation>因子的数目是 %1，但最多只能是 %2。</translation>
    </message>
    <message>
        <source>%1 needs a new run: it cannot change in a session.</source>
        <translation>%1 需要重新训练：在会话中不能改变。</translation>
    </message>
    <message>
        <source>--neurons must be one number for all layers, such as 20, or one for each, such as 30-12-30, from %1 to %2.</source>
        <translation>--neurons 只能是各层同一个数，如 20，或每层一个数，如 30-12-30，在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The condition %1 needs %2 above 0.</source>
        <translation>条件 %1 要求 %2 大于 0。</translation>
    </message>
    <message>
        <source>The condition %1 needs %2 to be 0.</source>
        <translation>条件 %1 要求 %2 为 0。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>A run with a constant rate has no end: it needs --steps.</source>
        <translation>学习率恒定的训练没有结尾：需要 --steps。</translation>
    </message>
    <message>
        <source>The run is at step %1 already, beyond --steps %2.</source>
        <translation>训练已到第 %1 步，超过了 --steps %2。</translation>
    </message>
    <message>
        <source>The session goes on with its own kernel, %1.</source>
        <translation>会话用自己的内核 %1 继续。</translation>
    </message>
    <message>
        <source>This computer lacks the kernel %1: the run goes on with %2, to other numbers.</source>
        <translation>本机没有内核 %1：训练改用 %2 继续，数值会不同。</translation>
    </message>
    <message>
        <source>The run has diverged, so it cannot go on.</source>
        <translation>训练已发散，无法继续。</translation>
    </message>
    <message>
        <source>--figure must end in .svg, .pdf or .png.</source>
        <translation>--figure 只能以 .svg、.pdf 或 .png 结尾。</translation>
    </message>
    <message>
        <source>the language of the words: en, zh_CN or de</source>
        <translation>界面语言：en、zh_CN 或 de</translation>
    </message>
    <message>
        <source>There is no display, so no window can open. The commands train and check take a session without one.</source>
        <translation>没有显示器，无法打开窗口。命令 train 和 check 无需显示器即可读取会话。</translation>
    </message>
    <message>
        <source>%1: there is no folder %2.</source>
        <translation>%1：没有文件夹 %2。</translation>
    </message>
    <message>
        <source>train the five conditions with many seeds on all cores, and print the MIR of each</source>
        <translation>用所有处理器核心以多个种子训练五种条件，并输出每种条件的互信息比</translation>
    </message>
    <message>
        <source>of each condition, 1 to 64 (default: 8)</source>
        <translation>每种条件的个数，1 到 64（默认 8）</translation>
    </message>
    <message>
        <source>that train at once (default: one for each core)</source>
        <translation>同时训练的线程数（默认每个核心一个）</translation>
    </message>
    <message>
        <source>write a line for each run</source>
        <translation>为每次训练写一行</translation>
    </message>
    <message>
        <source>RANGE</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>train a grid of strengths with many seeds on all cores, and write a line for each run</source>
        <translation>用所有处理器核心以多个种子训练一个强度网格，并为每次训练写一行</translation>
    </message>
    <message>
        <source>beta_nonneg, beta_activity or beta_weight, its least and greatest value and how many: beta_activity=1e-4:1e-1:7</source>
        <translation>beta_nonneg、beta_activity 或 beta_weight，最小值、最大值和个数：beta_activity=1e-4:1e-1:7</translation>
    </message>
    <message>
        <source>the same of another strength</source>
        <translation>另一个强度的范围，写法相同</translation>
    </message>
    <message>
        <source>of each cell, 1 to 1000 (default: 4)</source>
        <translation>每格的个数，1 到 1000（默认 4）</translation>
    </message>
    <message>
        <source>PART</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>train a part of the runs: 3/16, the third of sixteen</source>
        <translation>只训练一部分：3/16 表示十六份中的第三份</translation>
    </message>
    <message>
        <source>The values of a strength are evenly spaced in their logarithm. A line of the table tells all that its run follows from. Shards are computed anywhere, in any order; merge puts them together to the bytes that one computer gives with that kernel. The bytes do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>强度的取值按对数均匀分布。表中一行写明决定该次训练的一切。各部分可以在任何机器上以任何顺序计算；merge 把它们合成与单台机器用同一内核得到的逐字节相同的表。字节与线程数无关。Ctrl+C 结束程序，不写任何文件。</translation>
    </message>
    <message>
        <source>put the shards of a sweep together to its whole table</source>
        <translation>把一次扫描的各部分合成完整的表</translation>
    </message>
    <message>
        <source>write the table</source>
        <translation>写出合成的表</translation>
    </message>
    <message>
        <source>Shards of different sweeps, settings or kernels are refused, and the column that differs is named. So is what is missing. Then nothing is written.</source>
        <translation>不同扫描、设置或内核的部分会被拒绝，并指出不同的列；缺少的部分也会指出。这时不写任何文件。</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 / %2 次训练</translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 left</source>
        <translation>%1 / %2 次训练，剩余 %3</translation>
    </message>
    <message>
        <source>--shard must be a part and the number of parts, such as 3/16; it is %1.</source>
        <translation>--shard 须为第几份和总份数，例如 3/16；现在是 %1。</translation>
    </message>
    <message>
        <source>%1 must be a strength with its least and greatest value and how many, such as %2; it is %3.</source>
        <translation>%1 须为强度及其最小值、最大值和个数，例如 %2；现在是 %3。</translation>
    </message>
    <message>
        <source>%1 must have 2 to %2 values; it has %3.</source>
        <translation>%1 须有 2 到 %2 个值；现在有 %3 个。</translation>
    </message>
    <message>
        <source>%1 must go up from its first value to its second, within %2 to %3.</source>
        <translation>%1 须由小到大，并在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>%1 sweeps what %2 sets.</source>
        <translation>%1 扫描的正是 %2 设定的强度。</translation>
    </message>
    <message>
        <source>The condition %1 lacks what %2 sweeps.</source>
        <translation>条件 %1 没有 %2 要扫描的代价。</translation>
    </message>
    <message>
        <source>--x and --y must be two strengths.</source>
        <translation>--x 与 --y 须为两个不同的强度。</translation>
    </message>
    <message>
        <source>A sweep has at most %1 runs; this one has %2.</source>
        <translation>一次扫描最多 %1 次训练；现在有 %2 次。</translation>
    </message>
    <message>
        <source>The five conditions need %1 above 0.</source>
        <translation>五种条件要求 %1 大于 0。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>The last line is cut off.</source>
        <translation>最后一行不完整。</translation>
    </message>
    <message>
        <source>Line 1 is not the header of a sweep.</source>
        <translation>第 1 行不是扫描表的表头。</translation>
    </message>
    <message>
        <source>The columns differ from those of %1.</source>
        <translation>列与 %1 的列不同。</translation>
    </message>
    <message>
        <source>There is no run in these files.</source>
        <translation>这些文件中没有训练。</translation>
    </message>
    <message>
        <source>These are no parts of one table: %1 is “%2” in line %3 of %4, but “%5” in line %6 of %7.</source>
        <translation>这些不是同一张表的部分：%1 在 %4 第 %3 行是“%2”，而在 %7 第 %6 行是“%5”。</translation>
    </message>
    <message>
        <source>Run %1 differs between line %2 of %3 and line %4 of %5.</source>
        <translation>训练 %1 在 %3 第 %2 行与 %5 第 %4 行不一致。</translation>
    </message>
    <message>
        <source>Of %1 runs, these are missing: %2.</source>
        <translation>共 %1 次训练，缺少：%2。</translation>
    </message>
    <message>
        <source>These shards of %1 hold them: %2.</source>
        <translation>它们在 %1 份中的这些份里：%2。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” does not fit the sweep.</source>
        <translation>第 %1 行第 %2 列：“%3”与扫描不符。</translation>
    </message>
    <message>
        <source>A row is a condition: mean, deviation and least of the MIR over the seeds, means of R2 and of the active neurons, then how many runs have no MIR, and how many of these diverged. A strength serves every condition that has its cost. With a constant rate a run ends with the schedule of its family. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>一行是一种条件：各种子互信息比的均值、标准差和最小值，R2 和活跃神经元数的均值，然后是没有互信息比的训练数，以及其中发散的次数。一个强度用于所有含该代价的条件。学习率恒定时，训练按该类型的学习率计划结束。数值与线程数无关。Ctrl+C 结束程序，不写任何文件。</translation>
    </message>
    <message>
        <source>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight (default: nonneg+activity+weight)</source>
        <translation>relu+activity+weight, nonneg+activity+weight, relu+activity, relu+weight, activity+weight（默认：nonneg+activity+weight）</translation>
    </message>
    <message>
        <source>1 to 64 (default: 5)</source>
        <translation>1 到 64（默认：5）</translation>
    </message>
    <message>
        <source>in the hidden layer, 1 to 64</source>
        <translation>隐藏层的神经元数，1 到 64</translation>
    </message>
    <message>
        <source>write a line for each seed</source>
        <translation>为每个种子写一行</translation>
    </message>
    <message>
        <source>train networks on an animal and an object on a torus, and print the modularity of their neurons</source>
        <translation>用环面上的动物和物体训练网络，并输出神经元的模块性</translation>
    </message>
    <message>
        <source>POSITIONS</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>of the object: all, a number of them such as 16, fixed, or window:1, at most so far from the animal (default: all)</source>
        <translation>物体的位置：all；个数，如 16；fixed；或 window:1，即距动物不超过 1（默认：all）</translation>
    </message>
    <message>
        <source>of the place code: 4, 8 or 12 (default: 8)</source>
        <translation>位置编码的分量数：4、8 或 12（默认：8）</translation>
    </message>
    <message>
        <source>a wall as the third factor</source>
        <translation>墙作为第三个因子</translation>
    </message>
    <message>
        <source>samples in a batch (default: 256)</source>
        <translation>一批的样本数（默认：256）</translation>
    </message>
    <message>
        <source>A row is a seed, the last one the mean. Modularity is measured over all positions, trained or not. The module sizes count the allocentric neurons, the object-vector neurons and, with a wall, the border neurons. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>一行是一个种子，最后一行是均值。模块性在所有位置上测量，无论是否训练过。模块大小依次是环境中心神经元、物体向量神经元的个数，有墙时还有边界神经元的个数。数值与线程数无关。Ctrl+C 结束程序，不写任何文件。</translation>
    </message>
    <message>
        <source>train networks on the Fourier modes of one ring, and print how hexagonal the maps of their neurons are</source>
        <translation>用一个环上的傅里叶模式训练网络，并输出神经元的发放率图有多接近六边形</translation>
    </message>
    <message>
        <source>the least and the greatest length of a wave vector, from 1 to 6 (default: 1.9:2.3)</source>
        <translation>波矢的最小和最大长度，1 到 6（默认：1.9:2.3）</translation>
    </message>
    <message>
        <source>Gaussian bumps instead of a ring</source>
        <translation>用高斯峰代替环</translation>
    </message>
    <message>
        <source>A row is a seed, the last one the mean. The grid score is the mean over the active neurons. Spacings are in bins of a torus of 20 x 20; the ideal one is that of a perfect grid with the mean wave vector. The numbers do not depend on the threads. Ctrl+C ends the program and writes nothing.</source>
        <translation>一行是一个种子，最后一行是均值。网格得分是活跃神经元的均值。间距以 20 x 20 环面的格为单位；理想间距是取平均波矢的完美网格的间距。数值与线程数无关。Ctrl+C 结束程序，不写任何文件。</translation>
    </message>
    <message>
        <source>--objects must be all, a number from 1 to %1, fixed, or window:0 to window:%2; it is %3.</source>
        <translation>--objects 只能是 all、1 到 %1 的整数、fixed，或 window:0 到 window:%2；现在是 %3。</translation>
    </message>
    <message>
        <source>With --boundaries the object may be anywhere: --objects must be all.</source>
        <translation>使用 --boundaries 时物体可以在任何地方：--objects 只能是 all。</translation>
    </message>
    <message>
        <source>--place-code takes the place of --ring.</source>
        <translation>--place-code 代替 --ring，两者不能同用。</translation>
    </message>
    <message>
        <source>--ring must be the least and the greatest length of a wave vector, from %1 to %2, such as 1.9:2.3; it is %3.</source>
        <translation>--ring 须为波矢的最小和最大长度，在 %1 到 %2 之间，例如 1.9:2.3；现在是 %3。</translation>
    </message>
    <message>
        <source>The ring %1 has %2 Fourier modes; it must have %3 to %4.</source>
        <translation>环 %1 有 %2 个傅里叶模式；须有 %3 到 %4 个。</translation>
    </message>
    <message>
        <source>The file %1 holds no lesson.</source>
        <translation>文件 %1 中没有课程。</translation>
    </message>
    <message>
        <source>These lessons ask nothing: there is no table.</source>
        <translation>这些课程没有提问，所以没有表格。</translation>
    </message>
    <message>
        <source>collect what students answered in their sessions of a lesson</source>
        <translation>汇总学生在各自的课程会话中给出的答案</translation>
    </message>
    <message>
        <source>write a line for each step with a question or a goal</source>
        <translation>为每个带有问题或目标的步骤写一行</translation>
    </message>
    <message>
        <source>present on the full screen</source>
        <translation>全屏演示</translation>
    </message>
    <message>
        <source>--present belongs to the window.</source>
        <translation>--present 只用于窗口。</translation>
    </message>
    <message>
        <source>A row is a session: the student, how many questions are answered and how many of them right, how many goals are reached. A file that does not open, or holds no lesson, is named and left out; then the exit code is 2.</source>
        <translation>每行是一个会话：学生姓名、回答了多少问题、其中多少正确、达到多少目标。打不开或不含课程的文件会被指出并跳过；此时退出码为 2。</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1 holds a zero byte, so the file is no text in UTF-8.</source>
        <translation>第 %1 行含有零字节，所以文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>There is a header line, but no line of numbers.</source>
        <translation>有标题行，但没有数字行。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>Line %1, column %2: the closing quotation mark is missing.</source>
        <translation>第 %1 行第 %2 列：缺少右引号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a comma must follow the closing quotation mark.</source>
        <translation>第 %1 行第 %2 列：右引号后面必须是逗号。</translation>
    </message>
    <message>
        <source>There are more than %1 columns.</source>
        <translation>列数超过 %1。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the name is too long.</source>
        <translation>第 %1 行第 %2 列：名称太长。</translation>
    </message>
    <message>
        <source>Line %1 is empty.</source>
        <translation>第 %1 行是空的。</translation>
    </message>
    <message>
        <source>There are more than %1 cells.</source>
        <translation>单元格超过 %1 个。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no finite number.</source>
        <translation>第 %1 行第 %2 列：“%3”不是有限数。</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells instead of %3. A decimal comma splits a number; write a decimal point.</source>
        <translation>第 %1 行有 %2 个单元格，而不是 %3 个。小数逗号会把一个数拆开；须用小数点。</translation>
    </message>
    <message>
        <source>The number of cells in line %1 is %2 instead of %3.</source>
        <translation>第 %1 行的单元格数是 %2，而不是 %3。</translation>
    </message>
    <message>
        <source>Line %1, column %2 is empty.</source>
        <translation>第 %1 行第 %2 列是空的。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” has a decimal comma; write a decimal point.</source>
        <translation>第 %1 行第 %2 列：“%3”用了小数逗号；须用小数点。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no number.</source>
        <translation>第 %1 行第 %2 列：“%3”不是数字。</translation>
    </message>
    <message>
        <source>Line %1, column %2 holds a semicolon. Commas must separate the columns, and numbers have a decimal point.</source>
        <translation>第 %1 行第 %2 列含有分号。列必须用逗号分隔，数字用小数点。</translation>
    </message>
    <message>
        <source>Line %1, column %2 holds a tab. Commas must separate the columns.</source>
        <translation>第 %1 行第 %2 列含有制表符。列必须用逗号分隔。</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder.</source>
        <translation>它是文件夹。</translation>
    </message>
    <message>
        <source>it is larger than 64 MB.</source>
        <translation>它大于 64 MB。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DataFile</name>
    <message>
        <source>The number of columns is %1, but points have two.</source>
        <translation>列数是 %1，但数据点有两列。</translation>
    </message>
    <message>
        <source>The number of points is %1, but it must be from %2 to %3.</source>
        <translation>数据点的数目是 %1，但只能在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>All points lie on a line, so one factor follows from the other.</source>
        <translation>所有数据点都在一条直线上，所以一个因子由另一个决定。</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation>数据另存为 CSV(&amp;D)…</translation>
    </message>
    <message>
        <source>Caption &amp;on pictures</source>
        <translation>图片附说明(&amp;O)</translation>
    </message>
    <message>
        <source>Settings and the paper&apos;s citation stand below every picture.</source>
        <translation>每张图片下方写明设置和论文出处。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
        <source>Show as &amp;table…</source>
        <translation>显示为表格(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>After J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, Disentanglement with Biological Constraints: A Theory of Functional Cell Types, ICLR 2023.</source>
        <translation>依据 J. C. R. Whittington、W. Dorrell、S. Ganguli 和 T. E. J. Behrens，Disentanglement with Biological Constraints: A Theory of Functional Cell Types，ICLR 2023。</translation>
    </message>
    <message>
        <source>The picture %1 could not be drawn.</source>
        <translation>无法绘制图片 %1。</translation>
    </message>
    <message>
        <source>The file %1 could not be written: its name must end in .svg, .pdf or .png.</source>
        <translation>无法写入文件 %1：文件名必须以 .svg、.pdf 或 .png 结尾。</translation>
    </message>
    <message>
        <source>The picture %1 could not be printed on %2.</source>
        <translation>无法在 %2 上打印图片 %1。</translation>
    </message>
</context>
<context>
    <name>JsonPlace</name>
    <message>
        <source>%1 is %2; it must be true or false.</source>
        <translation>%1 为 %2，但必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a number.</source>
        <translation>%1 为 %2，但必须是数字。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be between %3 and %4, or 0.</source>
        <translation>%1 为 %2，但必须在 %3 到 %4 之间，或为 0。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be between %3 and %4.</source>
        <translation>%1 为 %2，但必须在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a whole number.</source>
        <translation>%1 为 %2，但必须是整数。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a text.</source>
        <translation>%1 为 %2，但必须是文本。</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>%1 超过 %2 个字符。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be one of these words: %3.</source>
        <translation>%1 为 %2，但必须是下列词之一：%3。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a list.</source>
        <translation>%1 为 %2，但必须是列表。</translation>
    </message>
    <message>
        <source>%1 has %2 entries; it must have %3.</source>
        <translation>%1 有 %2 项，但必须有 %3 项。</translation>
    </message>
    <message>
        <source>%1 has %2 entries; it must have between %3 and %4.</source>
        <translation>%1 有 %2 项，但必须有 %3 到 %4 项。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be an object.</source>
        <translation>%1 为 %2，但必须是对象。</translation>
    </message>
    <message>
        <source>%1 is not known in this version of the format.</source>
        <translation>此格式版本中没有 %1。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Shallow</source>
        <translation>浅层</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深层</translation>
    </message>
    <message>
        <source>Deep autoencoder</source>
        <translation>深层自编码器</translation>
    </message>
    <message>
        <source>ReLU + activity + weight</source>
        <translation>ReLU + 活动 + 权重</translation>
    </message>
    <message>
        <source>nonneg + activity + weight</source>
        <translation>非负 + 活动 + 权重</translation>
    </message>
    <message>
        <source>ReLU + activity</source>
        <translation>ReLU + 活动</translation>
    </message>
    <message>
        <source>ReLU + weight</source>
        <translation>ReLU + 权重</translation>
    </message>
    <message>
        <source>activity + weight</source>
        <translation>活动 + 权重</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Four corners cut</source>
        <translation>切去四角</translation>
    </message>
    <message>
        <source>Two opposite corners cut</source>
        <translation>切去一组对角</translation>
    </message>
    <message>
        <source>One corner cut</source>
        <translation>切去一角</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>圆盘</translation>
    </message>
    <message>
        <source>Parallelogram</source>
        <translation>平行四边形</translation>
    </message>
    <message>
        <source>Copied factor</source>
        <translation>复制的因子</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数分布</translation>
    </message>
    <message>
        <source>Clipped Gaussian</source>
        <translation>限幅高斯</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>there are no samples</source>
        <translation>没有样本</translation>
    </message>
    <message>
        <source>an activity is not a finite number</source>
        <translation>有活动值不是有限数</translation>
    </message>
    <message>
        <source>there are fewer than two factors</source>
        <translation>因子少于两个</translation>
    </message>
    <message>
        <source>no neuron is active</source>
        <translation>没有活跃的神经元</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>β nonneg</source>
        <translation>β 非负</translation>
    </message>
    <message>
        <source>β activity</source>
        <translation>β 活动</translation>
    </message>
    <message>
        <source>β weight</source>
        <translation>β 权重</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Steps of the rate schedule</source>
        <translation>学习率计划的步数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Steps between evaluations</source>
        <translation>两次评估之间的步数</translation>
    </message>
    <message>
        <source>Evaluation samples</source>
        <translation>评估样本</translation>
    </message>
    <message>
        <source>%1 must be 0 or from %2 to %3.</source>
        <translation>%1只能是 0，或在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3.</source>
        <translation>%1只能在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>Stopped at step %1. The prediction error blew up.</source>
        <translation>在第 %1 步停止：预测误差发散了。</translation>
    </message>
    <message>
        <source>Stopped at step %1. The nonneg cost blew up.</source>
        <translation>在第 %1 步停止：非负代价发散了。</translation>
    </message>
    <message>
        <source>Stopped at step %1. The activity cost blew up.</source>
        <translation>在第 %1 步停止：活动代价发散了。</translation>
    </message>
    <message>
        <source>Stopped at step %1. The weight cost blew up.</source>
        <translation>在第 %1 步停止：权重代价发散了。</translation>
    </message>
    <message>
        <source>Cut c</source>
        <translation>切角 c</translation>
    </message>
    <message>
        <source>Correlation ρ</source>
        <translation>相关系数 ρ</translation>
    </message>
    <message>
        <source>Copied fraction ρ</source>
        <translation>复制比例 ρ</translation>
    </message>
    <message>
        <source>β nonneg changed from %1 to %2</source>
        <translation>β 非负从 %1 变为 %2</translation>
    </message>
    <message>
        <source>β activity changed from %1 to %2</source>
        <translation>β 活动从 %1 变为 %2</translation>
    </message>
    <message>
        <source>β weight changed from %1 to %2</source>
        <translation>β 权重从 %1 变为 %2</translation>
    </message>
    <message>
        <source>The learning rate changed from %1 to %2</source>
        <translation>学习率从 %1 变为 %2</translation>
    </message>
    <message>
        <source>The activation changed from %1 to %2</source>
        <translation>激活函数从 %1 变为 %2</translation>
    </message>
    <message>
        <source>Stop at MIR</source>
        <translation>停在互信息比</translation>
    </message>
    <message>
        <source>Steps of a plateau</source>
        <translation>平台的步数</translation>
    </message>
    <message>
        <source>Stopped at step %1: MIR has reached %2.</source>
        <translation>停在第 %1 步：互信息比达到 %2。</translation>
    </message>
    <message>
        <source>Stopped at step %1: in %2 steps the loss has fallen by less than %3 %.</source>
        <translation>停在第 %1 步：%2 步之内损失下降不到 %3%。</translation>
    </message>
    <message>
        <source>own mix</source>
        <translation>自定组合</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The number of factor columns is %1, but it must be from %2 to %3.</source>
        <translation>因子列的数目是 %1，但只能在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>The number of input columns is %1, but it must be %2 at most.</source>
        <translation>输入列的数目是 %1，但最多只能是 %2。</translation>
    </message>
    <message>
        <source>The number of rows is %1, but it must be %2 at least.</source>
        <translation>行数是 %1，但至少要有 %2。</translation>
    </message>
    <message>
        <source>The data hold %1 numbers, but %2 are the most.</source>
        <translation>数据有 %1 个数，但最多只能有 %2 个。</translation>
    </message>
    <message>
        <source>Factors, inputs and their names do not fit together.</source>
        <translation>因子、输入与它们的名称不匹配。</translation>
    </message>
    <message>
        <source>The input column %1 holds a value that is not finite.</source>
        <translation>输入列 %1 含有非有限的值。</translation>
    </message>
    <message>
        <source>The factor column %1 holds a value that is not finite.</source>
        <translation>因子列 %1 含有非有限的值。</translation>
    </message>
    <message>
        <source>The input column %1 is constant, so it cannot be scaled.</source>
        <translation>输入列 %1 是常数，无法缩放。</translation>
    </message>
    <message>
        <source>The factor column %1 is constant, so it cannot be scaled.</source>
        <translation>因子列 %1 是常数，无法缩放。</translation>
    </message>
    <message>
        <source>The input column %1 does not have mean 0 and variance 1/3.</source>
        <translation>输入列 %1 的均值不是 0 或方差不是 1/3。</translation>
    </message>
    <message>
        <source>The factor column %1 does not have mean 0 and variance 1/3.</source>
        <translation>因子列 %1 的均值不是 0 或方差不是 1/3。</translation>
    </message>
    <message>
        <source>The rate schedule changed from %1 to %2 steps</source>
        <translation>学习率计划从 %1 步变为 %2 步</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>什么也不缺</translation>
    </message>
    <message>
        <source>no cost on weights</source>
        <translation>权重没有代价</translation>
    </message>
    <message>
        <source>no cost on activity: partial</source>
        <translation>活动没有代价：部分解耦</translation>
    </message>
    <message>
        <source>negative rates allowed</source>
        <translation>允许负的发放率</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Space and objects</source>
        <translation>空间与物体</translation>
    </message>
    <message>
        <source>Grid cells</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>Components of the place code</source>
        <translation>位置编码的分量数</translation>
    </message>
    <message>
        <source>Object positions</source>
        <translation>物体位置</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Fourier modes in the ring</source>
        <translation>环内的傅里叶模式数</translation>
    </message>
    <message>
        <source>Distribution of the factors</source>
        <translation>因子的分布</translation>
    </message>
    <message>
        <source>Range of the factors</source>
        <translation>因子的范围</translation>
    </message>
    <message>
        <source>Parameter of the distribution</source>
        <translation>分布的参数</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>数据点数</translation>
    </message>
    <message>
        <source>%1 must be 4, 8 or 12.</source>
        <translation>%1只能是 4、8 或 12。</translation>
    </message>
    <message>
        <source>%1 goes with a shallow family of two factors and without own data.</source>
        <translation>%1只用于两个因子的浅层类型，且不能用自己的数据。</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3, and they must not lie on a line.</source>
        <translation>%1只能在 %2 到 %3 之间，而且不能都在一条直线上。</translation>
    </message>
</context>
<context>
    <name>LessonSheet</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>姓名：%1</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>动手</translation>
    </message>
    <message>
        <source>See</source>
        <translation>观察</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Unknown error</source>
        <translation>未知错误</translation>
    </message>
</context>
<context>
    <name>RunHelp</name>
    <message>
        <source>Trains, or pauses. Settings can be changed meanwhile; the curves show where.</source>
        <translation>训练或暂停。训练时可以改变设置；曲线上会标出改变之处。</translation>
    </message>
    <message>
        <source>One step follows the gradient of one batch of samples.</source>
        <translation>一步沿着一个批次样本的梯度前进。</translation>
    </message>
    <message>
        <source>A run keeps what it has been: nothing is lost by going back.</source>
        <translation>训练保留自己的历史：后退不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Trains to the last step at full speed.</source>
        <translation>全速训练到最后一步。</translation>
    </message>
    <message>
        <source>The same seed gives the same run, so a change of settings is all that differs.</source>
        <translation>种子相同，训练就相同，所以差别只来自设置的改变。</translation>
    </message>
    <message>
        <source>Other data and other first weights: what stays the same was no chance.</source>
        <translation>换一组数据和初始权重：仍然不变的就不是偶然。</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>the disk may be full</source>
        <translation>磁盘可能已满</translation>
    </message>
    <message>
        <source>its permissions cannot be kept</source>
        <translation>无法保留它的权限</translation>
    </message>
    <message>
        <source>this is no name for a file</source>
        <translation>这不是文件名</translation>
    </message>
    <message>
        <source>it is a link to %1, where no file is found</source>
        <translation>它是指向 %1 的链接，而那里没有文件</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is a device and not a file</source>
        <translation>它是设备，不是文件</translation>
    </message>
    <message>
        <source>its folder takes no new file</source>
        <translation>所在文件夹不能写入新文件</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>无法写入文件 %1：%2。</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>%1 holds no points.</source>
        <translation>%1 没有数据点。</translation>
    </message>
    <message>
        <source>%1 must vary in both factors.</source>
        <translation>%1 的两个因子都必须有变化。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be 1 or -1.</source>
        <translation>%1 为 %2，但必须是 1 或 -1。</translation>
    </message>
    <message>
        <source>%1 is %2, but there are only %3; they count from 0.</source>
        <translation>%1 为 %2，但只有 %3 个；从 0 数起。</translation>
    </message>
    <message>
        <source>%1 is %2; that is no session of this program.</source>
        <translation>%1 为 %2，这不是本程序的会话。</translation>
    </message>
    <message>
        <source>%1 is %2: a newer program wrote this session. This one reads versions up to %3.</source>
        <translation>%1 为 %2：这个会话由较新的程序写入。本程序最高能读版本 %3。</translation>
    </message>
    <message>
        <source>From line %1, column %2 on it is no JSON (%3).</source>
        <translation>从第 %1 行第 %2 列起不是 JSON（%3）。</translation>
    </message>
    <message>
        <source>It is larger than the %1 MB that a session may have.</source>
        <translation>它大于会话允许的 %1 MB。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>无法打开文件 %1：%2</translation>
    </message>
    <message>
        <source>it is not a file.</source>
        <translation>它不是文件。</translation>
    </message>
    <message>
        <source>The settings in %1 do not fit together. %2</source>
        <translation>%1 中的设置互不匹配。%2</translation>
    </message>
    <message>
        <source>%1 must have as many entries as the first column.</source>
        <translation>%1 的项数必须与第一列相同。</translation>
    </message>
    <message>
        <source>%1 is %2; it lies before the step of the edit above.</source>
        <translation>%1 为 %2，早于上一项改动的步。</translation>
    </message>
    <message>
        <source>%1 is %2; that was changed at this step already.</source>
        <translation>%1 为 %2，而它在这一步已经改过。</translation>
    </message>
    <message>
        <source>%1 is %2, the value that it had before.</source>
        <translation>%1 为 %2，与之前的值相同。</translation>
    </message>
    <message>
        <source>%1 must be a number, or null with its reason in mir_reason.</source>
        <translation>%1 必须是数字，或者是 null，原因写在 mir_reason 中。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at most %3, where the run ends.</source>
        <translation>%1 为 %2，但不能超过训练结束的第 %3 步。</translation>
    </message>
    <message>
        <source>%1 has %2 entries; the network needs %3.</source>
        <translation>%1 有 %2 项，但网络需要 %3 项。</translation>
    </message>
    <message>
        <source>%1 is %2; the layer has only %3 neurons.</source>
        <translation>%1 为 %2，但该层只有 %3 个神经元。</translation>
    </message>
    <message>
        <source>%1 must begin with 0.</source>
        <translation>%1 必须从 0 开始。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be above the step before it.</source>
        <translation>%1 为 %2，但必须大于前面的一步。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the step after the last one.</source>
        <translation>%1 为 %2，但必须是最后一步的下一步。</translation>
    </message>
    <message>
        <source>The data in %1 cannot be used. %2</source>
        <translation>%1 中的数据无法使用。%2</translation>
    </message>
    <message>
        <source>%1 must name every neuron of every layer once.</source>
        <translation>%1 必须把每一层的每个神经元恰好列出一次。</translation>
    </message>
    <message>
        <source>It is no session of this program.</source>
        <translation>这不是本程序的会话。</translation>
    </message>
    <message>
        <source>%1 must name two neurons or none.</source>
        <translation>%1 必须列出两个神经元，或者一个也不列。</translation>
    </message>
    <message>
        <source>%1 must be above the minimum.</source>
        <translation>%1 须大于最小值。</translation>
    </message>
    <message>
        <source>%1 must name every condition once.</source>
        <translation>%1 须把每种条件各列一次。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the family that it stands under.</source>
        <translation>%1 是 %2；须与其所在的类型一致。</translation>
    </message>
    <message>
        <source>%1 has %2 entries; the plan needs %3.</source>
        <translation>%1 有 %2 项；计划需要 %3 项。</translation>
    </message>
    <message>
        <source>%1 must differ from that of x.</source>
        <translation>%1 须与 x 的不同。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3, where the plan ends.</source>
        <translation>%1 是 %2；须为 %3，即计划结束之处。</translation>
    </message>
    <message>
        <source>%1 is %2; that is no family of the Playground.</source>
        <translation>%1 为 %2，这不是试验场的类型。</translation>
    </message>
    <message>
        <source>%1 is %2; it must be the family of the chapter.</source>
        <translation>%1 为 %2，但必须是本章的类型。</translation>
    </message>
</context>
<context>
    <name>SessionLesson</name>
    <message>
        <source>%1 has more than %2 languages.</source>
        <translation>%1 的语言超过 %2 种。</translation>
    </message>
    <message>
        <source>%1 must have two entries or more.</source>
        <translation>%1 必须有两项或更多。</translation>
    </message>
    <message>
        <source>%1 is %2, but there are only %3 options; they count from 0.</source>
        <translation>%1 为 %2，但只有 %3 个选项；从 0 数起。</translation>
    </message>
    <message>
        <source>%1 is %2, but the lesson has only %3 steps; they count from 0.</source>
        <translation>%1 为 %2，但课程只有 %3 个步骤；从 0 数起。</translation>
    </message>
    <message>
        <source>%1 has more entries than the lesson has steps.</source>
        <translation>%1 的项数超过课程的步骤数。</translation>
    </message>
    <message>
        <source>%1 does not fit the question.</source>
        <translation>%1 与问题不符。</translation>
    </message>
</context>
<context>
    <name>untangle::AboutBox</name>
    <message>
        <source>About Untangle</source>
        <translation>关于 Untangle</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Untangle %1&lt;/h3&gt;&lt;p&gt;Why brains, and some networks, put different factors in different neurons.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Paper.&lt;/b&gt; J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, &lt;i&gt;Disentanglement with Biological Constraints: A Theory of Functional Cell Types&lt;/i&gt;, ICLR 2023, &lt;a href=&quot;https://arxiv.org/abs/2210.01768&quot;&gt;arXiv:2210.01768&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sequel.&lt;/b&gt; W. Dorrell and others, &lt;i&gt;Range, not Independence, Drives Modularity in Biologically Inspired Representations&lt;/i&gt;, ICLR 2025.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Talk.&lt;/b&gt; The chapters follow the order of the talk on the paper, given from the laboratories of its authors T. E. J. Behrens (University of Oxford and University College London) and S. Ganguli (Stanford University).&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Networks train with the kernel %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Untangle %1&lt;/h3&gt;&lt;p&gt;为什么大脑和一些网络把不同的因子放进不同的神经元。&lt;/p&gt;&lt;p&gt;&lt;b&gt;论文。&lt;/b&gt;J. C. R. Whittington、W. Dorrell、S. Ganguli 和 T. E. J. Behrens，&lt;i&gt;Disentanglement with Biological Constraints: A Theory of Functional Cell Types&lt;/i&gt;，ICLR 2023，&lt;a href=&quot;https://arxiv.org/abs/2210.01768&quot;&gt;arXiv:2210.01768&lt;/a&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;后续论文。&lt;/b&gt;W. Dorrell 等，&lt;i&gt;Range, not Independence, Drives Modularity in Biologically Inspired Representations&lt;/i&gt;，ICLR 2025。&lt;/p&gt;&lt;p&gt;&lt;b&gt;报告。&lt;/b&gt;各章沿用该论文报告的顺序；报告来自论文作者 T. E. J. Behrens（牛津大学和伦敦大学学院）与 S. Ganguli（斯坦福大学）的实验室。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;&lt;p&gt;网络用内核 %2 训练。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Citation</source>
        <translation>引文(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;opy citation</source>
        <translation>复制引文(&amp;O)</translation>
    </message>
    <message>
        <source>Both entries in BibTeX, to the clipboard.</source>
        <translation>两条 BibTeX 条目，复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>untangle::BarChart</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and a note behind it</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>the name of a part and its number</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>总计 %1</translation>
    </message>
</context>
<context>
    <name>untangle::BatchBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionBox</name>
    <message>
        <source>own mix</source>
        <translation>自定组合</translation>
    </message>
    <message>
        <source>Which of the three constraints are at work. ReLU keeps activity nonnegative by itself, so it needs no nonneg cost.</source>
        <translation>三种约束中有哪些起作用。ReLU 本身就使活动非负，所以不需要非负代价。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionStrips</name>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: MIR %2, R² %3.</source>
        <translation>%1：互信息比 %2，R² %3。</translation>
    </message>
    <message>
        <source>%1: MIR undefined.</source>
        <translation>%1：互信息比无定义。</translation>
    </message>
    <message>
        <source>%1: no run yet.</source>
        <translation>%1：还没有训练。</translation>
    </message>
    <message>
        <source>nonneg, activity, weight</source>
        <translation>非负、活动、权重</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionTableView</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>random mixing</source>
        <translation>随机混合</translation>
    </message>
    <message>
        <source>one factor per neuron</source>
        <translation>每个神经元一个因子</translation>
    </message>
    <message>
        <source>MIR by layer: %1</source>
        <translation>各层互信息比：%1</translation>
    </message>
    <message>
        <source>MIR at step %1</source>
        <translation>第 %1 步的互信息比</translation>
    </message>
    <message>
        <source>MIR after %1 steps</source>
        <translation>%1 步后的互信息比</translation>
    </message>
    <message>
        <source>A guess is made before the training.</source>
        <translation>猜测要在训练之前进行。</translation>
    </message>
    <message>
        <source>%1 of %2 in the right place</source>
        <translation>%2 个中有 %1 个位置正确</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>MIR %1</source>
        <translation>互信息比 %1</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>互信息比无定义：%1</translation>
    </message>
    <message numerus="yes">
        <source>R² %1, %n active neuron(s)</source>
        <translation>
            <numerusform>R² %1，%n 个活跃神经元</numerusform>
        </translation>
    </message>
    <message>
        <source>MIR while training</source>
        <translation>训练过程中的互信息比</translation>
    </message>
    <message>
        <source>Final MIR</source>
        <translation>最终互信息比</translation>
    </message>
    <message>
        <source>%1, %2 factors, %3 inputs, %4 hidden neurons, seeds 1 to %5. Costs where a condition has them: β nonneg %6, β activity %7, β weight %8. %9 bins, mean and standard error.</source>
        <translation>%1，%2 个因子，%3 个输入，隐藏神经元 %4，种子 1 到 %5。条件含有的代价：β 非负 %6，β 活动 %7，β 权重 %8。%9 个区间，均值和标准误。</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Space trains all of them.</source>
        <translation>按空格键全部训练。</translation>
    </message>
    <message>
        <source>one dot a seed, bar at the mean</source>
        <translation>每个种子一个点，竖线为均值</translation>
    </message>
    <message>
        <source>Our guess, best first</source>
        <translation>我们的猜测，从高到低</translation>
    </message>
    <message numerus="yes">
        <source>mean ± standard error of %n seed(s); %1 bins, %2 samples</source>
        <translation>
            <numerusform>%n 个种子的均值 ± 标准误；%1 个区间，%2 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Other settings: %2.</source>
        <translation>%1其他设置：%2。</translation>
    </message>
    <message>
        <source>Drag the five into the order that you expect, or Shift and arrows.</source>
        <translation>把五种条件拖成你预期的顺序，或用 Shift 和方向键。</translation>
    </message>
    <message>
        <source>The mean MIR of each condition over its seeds, with a band of its standard error. Only all constraints together bring it near 1.</source>
        <translation>每种条件在各种子上的平均互信息比，阴影带是标准误。只有所有约束一起才能使它接近 1。</translation>
    </message>
    <message>
        <source>Every dot is the MIR of one trained network. A click chooses its run, which the bar below opens in the Playground.</source>
        <translation>每个点是一个训练后网络的互信息比。单击选择它的训练，可用下方的栏在试验场中打开。</translation>
    </message>
    <message>
        <source>What the class expects before anything is trained. After training it shows which places were right.</source>
        <translation>训练之前全班的预期。训练之后会显示哪些位置正确。</translation>
    </message>
</context>
<context>
    <name>untangle::ConditionsChapter</name>
    <message>
        <source>Five conditions</source>
        <translation>五种条件</translation>
    </message>
    <message>
        <source>Our guess</source>
        <translation>我们的猜测</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Settings of the Playground</source>
        <translation>试验场的设置</translation>
    </message>
    <message>
        <source>The next training takes the Playground&apos;s network, costs and data.</source>
        <translation>下一次训练采用试验场的网络、代价和数据。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs, %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 次训练，%3</translation>
    </message>
    <message>
        <source>no runs yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs, %3 s</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 次训练，%3 秒</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 runs</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; / %2 次训练</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause training</source>
        <translation>暂停训练(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Train all again</source>
        <translation>全部重新训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>继续训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>全部训练(&amp;T)</translation>
    </message>
    <message>
        <source>What is trained stays.</source>
        <translation>已训练的保留。</translation>
    </message>
    <message>
        <source>Pause play&amp;back</source>
        <translation>暂停回放(&amp;B)</translation>
    </message>
    <message>
        <source>Play &amp;back slowly</source>
        <translation>慢速回放(&amp;B)</translation>
    </message>
    <message>
        <source>Sweep over β</source>
        <translation>对 β 扫描</translation>
    </message>
    <message>
        <source>Five networks a seed train on the same data, each with its own costs.</source>
        <translation>每个种子有五个网络在同样的数据上训练，代价各不相同。</translation>
    </message>
    <message numerus="yes">
        <source>The guess stands: Space trains all five conditions with %n seed(s).</source>
        <translation>
            <numerusform>猜测已定：按空格键以 %n 个种子训练五种条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which costs give each neuron its own factor? First guess the order, then train.</source>
        <translation>哪些代价让每个神经元各有一个因子？先猜顺序，再训练。</translation>
    </message>
    <message>
        <source>At step %1 of %2, %3 leads and %4 comes last.</source>
        <translation>第 %1 步（共 %2 步）：%3 领先，%4 最后。</translation>
    </message>
    <message>
        <source>%1 of %2 runs are trained; %3 leads with MIR %4.</source>
        <translation>%2 次训练已完成 %1 次；%3 领先，互信息比 %4。</translation>
    </message>
    <message>
        <source>%1 is not trained well enough to be compared: its R² is %2.</source>
        <translation>%1 训练得不够好，不能比较：R² 只有 %2。</translation>
    </message>
    <message>
        <source>Only the two networks that keep nonnegativity and both energy costs give each neuron its own factor: MIR %1 and %2.</source>
        <translation>只有既非负又有两种能量代价的两个网络让每个神经元各有一个因子：互信息比 %1 和 %2。</translation>
    </message>
    <message>
        <source>The two networks with nonnegativity and both energy costs come out best, with MIR %1 and %2.</source>
        <translation>既非负又有两种能量代价的两个网络最好，互信息比 %1 和 %2。</translation>
    </message>
    <message>
        <source>%1 comes out best with MIR %2, %3 last with %4.</source>
        <translation>%1 最好，互信息比 %2；%3 最后，%4。</translation>
    </message>
    <message>
        <source>One evaluation &amp;on</source>
        <translation>下一次评估(&amp;O)</translation>
    </message>
    <message>
        <source>One evaluation bac&amp;k</source>
        <translation>上一次评估(&amp;K)</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>到起点(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>到终点(&amp;E)</translation>
    </message>
    <message>
        <source>Open &amp;run in Playground</source>
        <translation>在试验场中打开这次训练(&amp;R)</translation>
    </message>
    <message>
        <source>The chosen dot, trained again exactly as it was.</source>
        <translation>所选的点，完全照原样再训练一遍。</translation>
    </message>
    <message>
        <source>Take the Playground&apos;s sett&amp;ings</source>
        <translation>采用试验场的设置(&amp;I)</translation>
    </message>
    <message>
        <source>Train &amp;all again</source>
        <translation>全部重新训练(&amp;A)</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;weep over β</source>
        <translation>对 β 扫描(&amp;W)</translation>
    </message>
    <message>
        <source>Each condition with the same seeds, side by side.</source>
        <translation>各条件用同样的种子，并排比较。</translation>
    </message>
    <message>
        <source>One condition over many values of one or two β.</source>
        <translation>一种条件，在一个或两个 β 的许多取值上。</translation>
    </message>
    <message>
        <source>The layer whose MIR is shown</source>
        <translation>显示哪一层的互信息比</translation>
    </message>
    <message>
        <source>Each seed has its own task, weights and batches: 1 to this number</source>
        <translation>每个种子有自己的任务、权重和批次：从 1 到这个数</translation>
    </message>
    <message>
        <source>The strength of this cost where a condition has it</source>
        <translation>条件含有这项代价时的强度</translation>
    </message>
    <message>
        <source>The other training is paused; what it has stays.</source>
        <translation>另一项训练已暂停；已有的保留。</translation>
    </message>
    <message>
        <source>Layer %1 (reported)</source>
        <translation>第 %1 层（报告用）</translation>
    </message>
    <message>
        <source>These runs are from before this change: %1. Training starts anew.</source>
        <translation>这些训练早于此项改动：%1。再训练时重新开始。</translation>
    </message>
    <message>
        <source>Range of the sweep</source>
        <translation>扫描范围</translation>
    </message>
    <message>
        <source>The MIR of every run is undefined so far: the dots tell why.</source>
        <translation>目前所有训练的互信息比都无定义：指向各点可看原因。</translation>
    </message>
    <message numerus="yes">
        <source>Of %1, %n run(s) diverged: take a lower rate in the Playground, then its settings.</source>
        <translation>
            <numerusform>%1 有 %n 次训练发散：在试验场降低学习率，再采用其设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The MIR of %1 is undefined in %n run(s): the dots tell why.</source>
        <translation>
            <numerusform>%1 有 %n 次训练的互信息比无定义：指向各点可看原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 × %2 个值，每个 %n 个种子：在哪里每个神经元各有一个因子？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values with %n seed(s) each: where has each neuron its own factor?</source>
        <translation>
            <numerusform>%1 个值，每个 %n 个种子：在哪里每个神经元各有一个因子？</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings of this family as in the paper; what this page holds goes.</source>
        <translation>此类型的设置恢复为论文中的值；本页内容清除。</translation>
    </message>
    <message>
        <source>runs trained</source>
        <translation>已完成的训练次数</translation>
    </message>
    <message>
        <source>places in the guess</source>
        <translation>猜测中已排的位置数</translation>
    </message>
    <message>
        <source>Every condition is trained with every seed, on all cores of the computer.</source>
        <translation>每种条件都用每个种子训练，使用本机的所有处理器核心。</translation>
    </message>
    <message>
        <source>Shows all conditions at another step of their training.</source>
        <translation>显示所有条件在另一训练步的状态。</translation>
    </message>
    <message>
        <source>Shows again how the conditions parted while they were trained.</source>
        <translation>再次显示各条件在训练中如何拉开差距。</translation>
    </message>
    <message>
        <source>Trains every condition from the first step, with the present settings.</source>
        <translation>用当前设置从第一步起训练每种条件。</translation>
    </message>
    <message>
        <source>The family, network and costs of the Playground, for all five conditions.</source>
        <translation>试验场的类型、网络和代价，用于全部五种条件。</translation>
    </message>
    <message>
        <source>What all conditions learn. The result is the same in each family: only all three constraints give one factor per neuron.</source>
        <translation>所有条件学习的内容。每种类型的结果都一样：只有三种约束齐备，才会每个神经元一个因子。</translation>
    </message>
    <message>
        <source>Many seeds show what is chance: look at the spread of the dots, not at one.</source>
        <translation>许多种子能显示什么是偶然：要看点的分散程度，而不是单个点。</translation>
    </message>
    <message>
        <source>0 takes the cost away from every condition.</source>
        <translation>为 0 时，每种条件都没有这项代价。</translation>
    </message>
</context>
<context>
    <name>untangle::Cover</name>
    <message>
        <source>The lesson has locked this for now.</source>
        <translation>课程暂时锁定了这一项。</translation>
    </message>
</context>
<context>
    <name>untangle::CurveChart</name>
    <message>
        <source>values at or below zero, left out: %1</source>
        <translation>小于或等于零的值，未画出：%1</translation>
    </message>
    <message>
        <source>values that are no number, left out: %1</source>
        <translation>不是数的值，未画出：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and value of a curve</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3; its least value is %4, its greatest %5.</source>
        <translation>%1从 %2 到 %3；最小值 %4，最大值 %5。</translation>
    </message>
</context>
<context>
    <name>untangle::DataTable</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1：表格</translation>
    </message>
    <message>
        <source>%1 rows and %2 columns.</source>
        <translation>%1 行，%2 列。</translation>
    </message>
    <message>
        <source>The numbers behind the picture. Arrow keys go from cell to cell, Ctrl+C copies what is chosen.</source>
        <translation>图片背后的数值。用方向键在单元格之间移动，Ctrl+C 复制所选内容。</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>The chosen cells, or the whole table, to the clipboard.</source>
        <translation>把所选单元格或整个表格复制到剪贴板。</translation>
    </message>
    <message>
        <source>Columns are apart by tabs, so that a spreadsheet takes them as they stand.</source>
        <translation>各列用制表符分隔，可以原样粘贴到电子表格。</translation>
    </message>
</context>
<context>
    <name>untangle::Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>The folder %1 takes no file.</source>
        <translation>文件夹 %1 不能写入文件。</translation>
    </message>
    <message>
        <source>%1 The safety copy is kept as %2.</source>
        <translation>%1安全副本保留为 %2。</translation>
    </message>
</context>
<context>
    <name>untangle::ExperimentPanel</name>
    <message>
        <source>Neurons: a number for every layer, such as 20, or one for each, such as 30-12-30.</source>
        <translation>神经元：各层同一个数，如 20；或每层一个数，如 30-12-30。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>How much activity below zero costs. At the left stop it costs nothing.</source>
        <translation>活动低于零的代价。滑到最左端时没有代价。</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>How much energy costs: the squared activity of all hidden neurons.</source>
        <translation>能量的代价：所有隐藏神经元活动的平方和。</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much connections cost: the sum of all squared weights.</source>
        <translation>连接的代价：所有权重的平方和。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far a step goes. It falls along a cosine to a fiftieth until the run ends.</source>
        <translation>每一步走多远。到训练结束时沿余弦曲线降到五十分之一。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is learned: shallow networks unmix a linear mixture of the factors, deep ones a curved one; autoencoders give back their input.</source>
        <translation>学什么：浅层网络解开因子的线性混合，深层网络解开弯曲的混合；自编码器还原自己的输入。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>What each hidden neuron does to its input. In a deep autoencoder with tanh the middle layer is linear.</source>
        <translation>每个隐藏神经元如何处理输入。使用 tanh 的深层自编码器，中间层是线性的。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Adam adapts the step of every weight. SGD takes the gradient as it is, and diverges when the rate is too high.</source>
        <translation>Adam 为每个权重调整步长。SGD 直接使用梯度，学习率太高时会发散。</translation>
    </message>
    <message>
        <source>How many independent factors the data come from: 2 to 8.</source>
        <translation>数据来自多少个独立因子：2 到 8。</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>How many inputs the factors are mixed into.</source>
        <translation>因子混合成多少个输入。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>How many hidden layers: 1 to 6.</source>
        <translation>隐藏层的数目：1 到 6。</translation>
    </message>
    <message>
        <source>Neurons of a hidden layer: one number for all, or 30-12-30.</source>
        <translation>每个隐藏层的神经元：各层同一个数，或 30-12-30。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>种子相同，训练就完全相同，每一位都一样。</translation>
    </message>
    <message>
        <source>New seed: other data and other first weights (Ctrl+R)</source>
        <translation>新种子：换一组数据和初始权重（Ctrl+R）</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>at MIR</source>
        <translation>互信息比达到</translation>
    </message>
    <message>
        <source>MIR at which the run pauses</source>
        <translation>训练暂停时的互信息比</translation>
    </message>
    <message>
        <source>on a plateau of</source>
        <translation>平台持续</translation>
    </message>
    <message>
        <source>Pauses when the total has fallen by less than 1 % over this many steps.</source>
        <translation>当总损失在这么多步内下降不到 1% 时暂停。</translation>
    </message>
    <message>
        <source>Steps of a plateau</source>
        <translation>平台的步数</translation>
    </message>
    <message>
        <source>Pauses as soon as the MIR is this high; looked at with each point of the curves.</source>
        <translation>互信息比一达到此值就暂停；在曲线的每个点检查。</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV 表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Random factors</source>
        <translation>随机因子</translation>
    </message>
    <message>
        <source>Where the factors come from. A CSV file has a factor in each column, 2 to 8 of them. Columns named input1 or x1 are inputs; without them factors are mixed. Every column is scaled to mean 0 and variance 1/3.</source>
        <translation>因子从哪里来。CSV 文件每列一个因子，共 2 到 8 个。名为 input1 或 x1 的列是输入；没有这样的列，就由因子混合成输入。每一列都缩放到均值 0、方差 1/3。</translation>
    </message>
    <message>
        <source>%1 with %2 rows. %3</source>
        <translation>%1，%2 行。%3</translation>
    </message>
    <message>
        <source>Open a CSV file…</source>
        <translation>打开 CSV 文件…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Together with a cost of energy it makes each neuron code one factor.</source>
        <translation>与能量代价一起，它使每个神经元编码一个因子。</translation>
    </message>
    <message>
        <source>Without nonnegativity it favours no direction of the code.</source>
        <translation>没有非负约束时，它不偏向编码的任何方向。</translation>
    </message>
    <message>
        <source>Without it, activity can shrink for nothing while the next weights grow.</source>
        <translation>没有它，活动可以缩小而不付代价，只需后面的权重变大。</translation>
    </message>
    <message>
        <source>Too high a rate makes the loss grow without end.</source>
        <translation>学习率太高，损失会无限增长。</translation>
    </message>
    <message>
        <source>Each factor has a colour, the same in every picture.</source>
        <translation>每个因子有一种颜色，在每张图中都相同。</translation>
    </message>
    <message>
        <source>With more neurons than factors, some of them fall silent or share a factor.</source>
        <translation>神经元比因子多时，有些会沉默，或共同编码一个因子。</translation>
    </message>
    <message>
        <source>Another seed tells what was chance and what was not.</source>
        <translation>换一个种子就知道什么是偶然，什么不是。</translation>
    </message>
</context>
<context>
    <name>untangle::FactorSquare</name>
    <message>
        <source>The support has %1 corners. It shows the directions of %2 neurons.</source>
        <translation>支撑集有 %1 个角。图中显示 %2 个神经元的方向。</translation>
    </message>
</context>
<context>
    <name>untangle::GridChapter</name>
    <message>
        <source>Grid cells</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>No whole-number wave lies between %1 and %2. The old ring stays.</source>
        <translation>%1 与 %2 之间没有整数波。环保持不变。</translation>
    </message>
    <message>
        <source>%1 waves lie between %2 and %3, and %4 is the most. The old ring stays.</source>
        <translation>有 %1 个波在 %2 与 %3 之间，但最多只能有 %4 个。环保持不变。</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>Place code of %1 components on a torus of %2 × %2 bins.</source>
        <translation>%1 个分量的位置编码，环面 %2 × %2 格。</translation>
    </message>
    <message>
        <source>Waves with %1 ≤ |k| ≤ %2 on a torus of %3 × %3 bins.</source>
        <translation>%1 ≤ |k| ≤ %2 的波，环面 %3 × %3 格。</translation>
    </message>
    <message>
        <source>%1 hidden neurons, %2, seed %3, step %4.</source>
        <translation>%1 个隐藏神经元，%2，种子 %3，第 %4 步。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Grid scores</source>
        <translation>网格得分</translation>
    </message>
    <message>
        <source>Chosen cell</source>
        <translation>所选细胞</translation>
    </message>
    <message>
        <source>Grid score while training</source>
        <translation>训练过程中的网格得分</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Scores and spacings of all cells as &amp;CSV…</source>
        <translation>所有细胞的得分与间距存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Maps of all cells as CSV…</source>
        <translation>所有细胞的发放率图存为 CSV(&amp;M)…</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) on the torus</source>
        <translation>
            <numerusform>环面上的 %n 个波</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place code holds %n wave(s), long ones most.</source>
        <translation>
            <numerusform>位置编码含有 %n 个波，长波最强。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) with |k| from %1 to %2.</source>
        <translation>
            <numerusform>%n 个波，|k| 从 %1 到 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>k = (0, 0)</source>
        <translation>k = (0, 0)</translation>
    </message>
    <message>
        <source>no wave: the same everywhere</source>
        <translation>不是波：处处相同</translation>
    </message>
    <message>
        <source>wavelength %1 bins</source>
        <translation>波长 %1 格</translation>
    </message>
    <message>
        <source>%1 of %2 above %3</source>
        <translation>%2 个中有 %1 个高于 %3</translation>
    </message>
    <message>
        <source>%1 of %2 active cells have a grid score above %3; the mean is %4.</source>
        <translation>%2 个活跃细胞中有 %1 个的网格得分高于 %3；均值为 %4。</translation>
    </message>
    <message>
        <source>grid score below each</source>
        <translation>下方为网格得分</translation>
    </message>
    <message>
        <source>best grid first, its score below each</source>
        <translation>网格最好的在前，下方为得分</translation>
    </message>
    <message>
        <source>cell %1</source>
        <translation>细胞 %1</translation>
    </message>
    <message>
        <source>inactive: it hardly varies</source>
        <translation>不活跃：几乎不变</translation>
    </message>
    <message>
        <source>grid score %1</source>
        <translation>网格得分 %1</translation>
    </message>
    <message>
        <source>no grid score: the map is constant</source>
        <translation>没有网格得分：图处处相同</translation>
    </message>
    <message>
        <source>spacing %1 bins</source>
        <translation>间距 %1 格</translation>
    </message>
    <message>
        <source>no spacing: fewer than six maxima</source>
        <translation>没有间距：极大值不到六个</translation>
    </message>
    <message>
        <source>Cell %1</source>
        <translation>细胞 %1</translation>
    </message>
    <message>
        <source>Spacing %1 bins; a place code has no ideal.</source>
        <translation>间距 %1 格；位置编码没有理想值。</translation>
    </message>
    <message>
        <source>No spacing: the autocorrelogram has fewer than six maxima.</source>
        <translation>没有间距：自相关图的极大值不到六个。</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1这里显示的是最后一个有限状态。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: the mean grid score was %3. A change from here makes a branch.</source>
        <translation>回到第 %1 步，共 %2 步：当时平均网格得分为 %3。从这里改动会产生分支。</translation>
    </message>
    <message>
        <source>Before training each cell mixes the waves at random: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>训练前，每个细胞都随机混合各个波：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>The network has not learned its inputs: R² is %1, so the mean grid score %2 says little.</source>
        <translation>网络没有学会输入：R² 为 %1，所以平均网格得分 %2 说明不了什么。</translation>
    </message>
    <message>
        <source>From a place code cells become bumps at one place each: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>由位置编码，每个细胞只在一处形成一个峰：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Without nonnegativity a place code stays mixed: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>没有非负约束，位置编码一直混合：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Without nonnegativity the waves stay mixed: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>没有非负约束，各个波一直混合：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Nonnegative, but one energy is free: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>非负，但有一种能量没有代价：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Nonnegative and cheap, waves of one length join to hexagons: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>非负又省能量，同一长度的波合成六边形：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Nonnegative and cheap, the maps have not turned hexagonal: mean grid score %1, %2 above 0.4, R² %3.</source>
        <translation>非负又省能量，但图没有变成六边形：平均网格得分 %1，%2 高于 0.4，R² %3。</translation>
    </message>
    <message>
        <source>Plane of waves</source>
        <translation>波矢平面</translation>
    </message>
    <message>
        <source>Ring of wave vectors</source>
        <translation>波矢的环</translation>
    </message>
    <message>
        <source>Each dot is a wave that fits the torus: k counts its crests across and upwards. Those between the circles are the network&apos;s inputs. Drag a circle, or move the outer one with Up and Down, the inner one with Right and Left.</source>
        <translation>每个点是一个恰好适合环面的波：k 是它横向和纵向的波峰数。两圆之间的波是网络的输入。拖动圆，或用上下键移动外圆，用左右键移动内圆。</translation>
    </message>
    <message>
        <source>Place code</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>The network sees cos and sin of the waves in the ring: one module of grid cells.</source>
        <translation>网络看到环内各波的 cos 和 sin：一个网格细胞模块。</translation>
    </message>
    <message>
        <source>The network sees Gaussian bumps (sigma 2 bins, 24 components): waves of many lengths.</source>
        <translation>网络看到高斯峰（sigma 为 2 格，24 个分量）：各种长度的波。</translation>
    </message>
    <message>
        <source>|k| from</source>
        <translation>|k| 从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Least |k| of the ring</source>
        <translation>环的最小 |k|</translation>
    </message>
    <message>
        <source>Greatest |k| of the ring</source>
        <translation>环的最大 |k|</translation>
    </message>
    <message>
        <source>How many crests a wave has across the torus: longer |k|, finer grid.</source>
        <translation>一个波横跨环面有多少个波峰：|k| 越大，网格越细。</translation>
    </message>
    <message>
        <source>New seed: other first weights (Ctrl+R)</source>
        <translation>新种子：换一组初始权重（Ctrl+R）</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 个细胞</translation>
    </message>
    <message>
        <source>Rate maps of all cells</source>
        <translation>所有细胞的发放率图</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>按空格键开始。</translation>
    </message>
    <message>
        <source>of the active cells</source>
        <translation>仅活跃细胞</translation>
    </message>
    <message>
        <source>How many cells have which grid score</source>
        <translation>各网格得分有多少个细胞</translation>
    </message>
    <message>
        <source>The grid score is high where a map looks the same turned by 60° and 120°, and other turned by 30°, 90° and 150°.</source>
        <translation>图旋转 60° 和 120° 后看起来相同，旋转 30°、90° 和 150° 后不同，网格得分就高。</translation>
    </message>
    <message>
        <source>score %1 to %2</source>
        <translation>得分 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Autocorrelogram</source>
        <translation>自相关图</translation>
    </message>
    <message>
        <source>Rate map of the chosen cell</source>
        <translation>所选细胞的发放率图</translation>
    </message>
    <message>
        <source>Autocorrelogram of the chosen cell</source>
        <translation>所选细胞的自相关图</translation>
    </message>
    <message>
        <source>Where on the torus the cell fires; opposite edges meet.</source>
        <translation>细胞在环面上何处发放；对边相接。</translation>
    </message>
    <message>
        <source>How alike the map and the map moved are; twice as wide as the torus. The six maxima nearest the middle make a hexagon when the map is a grid.</source>
        <translation>图与移动后的图有多相似；宽度是环面的两倍。图是网格时，离中心最近的六个极大值构成六边形。</translation>
    </message>
    <message>
        <source>column %1, row %2</source>
        <translation>第 %1 列，第 %2 行</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>发放率 %1</translation>
    </message>
    <message>
        <source>moved by %1, %2</source>
        <translation>移动 %1, %2</translation>
    </message>
    <message>
        <source>correlation %1</source>
        <translation>相关系数 %1</translation>
    </message>
    <message>
        <source>grid score</source>
        <translation>网格得分</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>mean over the active cells</source>
        <translation>活跃细胞的均值</translation>
    </message>
    <message>
        <source>clear grid</source>
        <translation>清晰网格</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>No clear grid (score below %1), so no spacing.</source>
        <translation>没有清晰的网格（得分低于 %1），因此没有间距。</translation>
    </message>
    <message>
        <source>Spacing %1 bins; the ring&apos;s ideal, 20 · 2 / (√3 |k|), is %2 bins.</source>
        <translation>间距 %1 格；环的理想值 20 · 2 / (√3 |k|) 为 %2 格。</translation>
    </message>
    <message>
        <source>share of grid cells</source>
        <translation>网格细胞的比例</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>mean grid score; %1 of the cells are above 0.4</source>
        <translation>平均网格得分；%1 的细胞高于 0.4</translation>
    </message>
    <message>
        <source>Waves of one length give one module of grid cells.</source>
        <translation>同一长度的波形成一个网格细胞模块。</translation>
    </message>
    <message>
        <source>The rate of each cell over the torus: the stronger the colour, the higher. The arrow keys choose one.</source>
        <translation>每个细胞在环面上的发放率：颜色越浓，发放率越高。用方向键选择一个。</translation>
    </message>
    <message>
        <source>A mean score above the line of a clear grid says that most active cells fire in a hexagon.</source>
        <translation>平均得分高于清晰网格的线，说明大多数活跃细胞按六边形发放。</translation>
    </message>
</context>
<context>
    <name>untangle::HeatMap</name>
    <message>
        <source>%1 of %2 cells are filled.</source>
        <translation>%2 格中已填 %1 格。</translation>
    </message>
    <message>
        <source>The least value is %1, where %2 is %3 and %4 is %5.</source>
        <translation>最小值是 %1，此处 %2 为 %3，%4 为 %5。</translation>
    </message>
    <message>
        <source>The greatest value is %1, where %2 is %3 and %4 is %5.</source>
        <translation>最大值是 %1，此处 %2 为 %3，%4 为 %5。</translation>
    </message>
</context>
<context>
    <name>untangle::HelpWindow</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <translation>%1 — 帮助</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Enter or F3 goes to the next place, Shift+F3 to the one before.</source>
        <translation>按回车键或 F3 到下一处，按 Shift+F3 到上一处。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Goes through the pages in the order in which they were read.</source>
        <translation>按阅读的先后在页面之间移动。</translation>
    </message>
    <message>
        <source>All pages: one for each chapter, the glossary and the keys.</source>
        <translation>所有页面：每章一页，以及术语表和按键。</translation>
    </message>
    <message>
        <source>Marks the next place of these letters in the page, and begins again at its end.</source>
        <translation>标出页中下一处这些字符，到结尾后从头再找。</translation>
    </message>
    <message>
        <source>Links lead to other pages; those to the papers open a browser.</source>
        <translation>链接通往其他页面；论文的链接在浏览器中打开。</translation>
    </message>
</context>
<context>
    <name>untangle::LessonAuthor</name>
    <message>
        <source>Command of a step</source>
        <translation>步骤的命令</translation>
    </message>
    <message>
        <source>Words of a lesson</source>
        <translation>课程的文字</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>新建步骤</translation>
    </message>
    <message>
        <source>Copy of a step</source>
        <translation>复制步骤</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>步骤的顺序</translation>
    </message>
    <message>
        <source>State of a step</source>
        <translation>步骤的状态</translation>
    </message>
    <message>
        <source>Controls of a step</source>
        <translation>步骤的控件</translation>
    </message>
    <message>
        <source>Question of a step</source>
        <translation>步骤的问题</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>Goal of a step</source>
        <translation>步骤的目标</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>还没有文字</translation>
    </message>
    <message>
        <source>Sets a state of: %1</source>
        <translation>设定一个状态，所在章：%1</translation>
    </message>
    <message>
        <source>Sets no state: it goes on from the step before.</source>
        <translation>不设定状态：从上一步骤继续。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Right number</source>
        <translation>正确的数值</translation>
    </message>
    <message>
        <source>Right option, counted from 1</source>
        <translation>正确的选项，从 1 数起</translation>
    </message>
    <message>
        <source>What is put in order, one a line, in the right order</source>
        <translation>要排序的内容，每行一项，按正确的顺序</translation>
    </message>
    <message>
        <source>Options, one a line</source>
        <translation>选项，每行一项</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>Lesson being written</source>
        <translation>正在编写的课程</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>课程标题</translation>
    </message>
    <message>
        <source>About the lesson</source>
        <translation>关于课程</translation>
    </message>
    <message>
        <source>What this step says, in one sentence</source>
        <translation>这一步骤要说的，用一句话</translation>
    </message>
    <message>
        <source>One thing to do</source>
        <translation>要做的一件事</translation>
    </message>
    <message>
        <source>One thing to see</source>
        <translation>要观察的一点</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A new step after this one</source>
        <translation>在这一步骤之后添加新步骤</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The same step once more</source>
        <translation>再添加一个相同的步骤</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Record the present state</source>
        <translation>记录当前状态</translation>
    </message>
    <message>
        <source>The step will set the chapter in view as it is now, trained network and all.</source>
        <translation>这一步骤将把当前一章设定为现在的样子，包括训练后的网络。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Then does</source>
        <translation>然后执行</translation>
    </message>
    <message>
        <source>A command that the step gives after its state is set.</source>
        <translation>步骤的状态设定之后执行的命令。</translation>
    </message>
    <message>
        <source>Controls of the chapter</source>
        <translation>本章的控件</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>标出</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Words of the question</source>
        <translation>问题的文字</translation>
    </message>
    <message>
        <source>Right within</source>
        <translation>允许的误差</translation>
    </message>
    <message>
        <source>Said after an answer</source>
        <translation>回答之后显示的文字</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Side of the goal</source>
        <translation>目标的方向</translation>
    </message>
    <message>
        <source>Value of the goal</source>
        <translation>目标的值</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The step as students have it</source>
        <translation>学生看到的步骤</translation>
    </message>
    <message>
        <source>no question</source>
        <translation>不提问</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>选择一项</translation>
    </message>
    <message>
        <source>give a number</source>
        <translation>填写数值</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
</context>
<context>
    <name>untangle::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>It is kept with your answers in the session that you save.</source>
        <translation>姓名与你的答案一起保存在会话中。</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>动手</translation>
    </message>
    <message>
        <source>See</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Set again</source>
        <translation>重新设定</translation>
    </message>
    <message>
        <source>Sets everything as this step begins.</source>
        <translation>把一切设定为这一步骤开始时的样子。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The step before (Ctrl+PageUp)</source>
        <translation>上一步（Ctrl+PageUp）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The next step (Ctrl+PageDown)</source>
        <translation>下一步（Ctrl+PageDown）</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Back to writing the lesson</source>
        <translation>返回编写课程</translation>
    </message>
</context>
<context>
    <name>untangle::LessonPlayer</name>
    <message>
        <source>Goal reached: %1 %2.</source>
        <translation>已达到目标：%1 %2。</translation>
    </message>
    <message>
        <source>Goal: %1 at least %2; now %3.</source>
        <translation>目标：%1，至少 %2；现在 %3。</translation>
    </message>
    <message>
        <source>Goal: %1 at most %2; now %3.</source>
        <translation>目标：%1，至多 %2；现在 %3。</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>新建课程</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>关闭课程</translation>
    </message>
    <message>
        <source>State of a step</source>
        <translation>步骤的状态</translation>
    </message>
</context>
<context>
    <name>untangle::LessonQuestionView</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Compares your answer. You may answer again.</source>
        <translation>核对你的答案。可以再次回答。</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>你的数值</translation>
    </message>
    <message>
        <source>Put in order, the first on top</source>
        <translation>排序，第一项在最上面</translation>
    </message>
    <message>
        <source>Drag a line, or move it with the buttons.</source>
        <translation>拖动一行，或用按钮移动。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <translation>先选择一个答案。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>还不对。</translation>
    </message>
    <message>
        <source>Give a number first.</source>
        <translation>先填一个数。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>再试一次。</translation>
    </message>
</context>
<context>
    <name>untangle::LinearChapter</name>
    <message>
        <source>Linear example</source>
        <translation>线性例子</translation>
    </message>
    <message>
        <source>variance, the same at every angle</source>
        <translation>方差，每个角度都相同</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>偏置²</translation>
    </message>
    <message>
        <source>E|%1|² = variance + bias² = %2 + %3²(%4² + %5²)</source>
        <translation>E|%1|² = 方差 + 偏置² = %2 + %3²(%4² + %5²)</translation>
    </message>
    <message>
        <source>(but negative)</source>
        <translation>（但有负值）</translation>
    </message>
    <message>
        <source>least possible without negative rates %1</source>
        <translation>发放率不为负时最低可达 %1</translation>
    </message>
    <message>
        <source>this is the least possible</source>
        <translation>这已是最低</translation>
    </message>
    <message>
        <source>least possible %1, which is %2 less</source>
        <translation>最低可达 %1，减少 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>now, %1°: %2</source>
        <translation>现在 %1°：%2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Make nonnegative</source>
        <translation>变为非负</translation>
    </message>
    <message>
        <source>Minimise energy</source>
        <translation>最小化能量</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>自由探索</translation>
    </message>
    <message>
        <source>Each neuron codes one factor. While rates may be negative, the energy is only the variance: %1.</source>
        <translation>每个神经元编码一个因子。只要发放率可以为负，能量就只有方差：%1。</translation>
    </message>
    <message>
        <source>Turned by %1°, each neuron mixes both factors; the energy does not notice: %2.</source>
        <translation>旋转 %1° 后，每个神经元都混合两个因子；能量毫无变化：%2。</translation>
    </message>
    <message>
        <source>Rates cannot fall below zero, so each neuron is lifted by all that can pull it down: %1.</source>
        <translation>发放率不能小于零，所以每个神经元都要抬高，高到什么也拉不到零以下：%1。</translation>
    </message>
    <message>
        <source>No angle costs less than this one: energy %1.</source>
        <translation>没有哪个角度比这更省：能量 %1。</translation>
    </message>
    <message>
        <source>Turned back to one factor per neuron, the lift is smallest: %1 instead of %2, %3 less.</source>
        <translation>转回每个神经元一个因子，抬高最小：能量是 %1，不是 %2，减少 %3。</translation>
    </message>
    <message>
        <source>Neuron %1 falls to %2, below zero: this code is not allowed.</source>
        <translation>神经元 %1 降到 %2，低于零：不允许这种编码。</translation>
    </message>
    <message>
        <source>No rotation of two neurons costs less than this one: energy %1.</source>
        <translation>两个神经元的任何旋转都不比这更省：能量 %1。</translation>
    </message>
    <message>
        <source>The lift is larger than it has to be; the smallest bias would cost %1 less.</source>
        <translation>抬得比需要的高；用最小偏置可以少 %1。</translation>
    </message>
    <message>
        <source>The smallest bias follows the arrows: energy %1, %2 above the least.</source>
        <translation>最小偏置跟随箭头：能量 %1，比最低值高 %2。</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Smallest bias</source>
        <translation>最小偏置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Minimise energy</source>
        <translation>最小化能量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset the chapter</source>
        <translation>重置本章(&amp;R)</translation>
    </message>
    <message>
        <source>rate of neuron 1, %1</source>
        <translation>神经元 1 的发放率 %1</translation>
    </message>
    <message>
        <source>rate of neuron 2, %1</source>
        <translation>神经元 2 的发放率 %1</translation>
    </message>
    <message>
        <source>negative rates: not allowed</source>
        <translation>发放率为负：不允许</translation>
    </message>
    <message>
        <source>Drag an arrow to rotate the code, drag the square to shift the bias.</source>
        <translation>拖动箭头来旋转编码，拖动正方形来移动偏置。</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Energy is the mean squared rate: what varies, plus the bias that keeps rates at or above zero.</source>
        <translation>能量是发放率平方的均值：变化的部分，加上使发放率不低于零的偏置。</translation>
    </message>
    <message>
        <source>Energy with the smallest bias</source>
        <translation>最小偏置下的能量</translation>
    </message>
    <message>
        <source>at each angle of the two arrows</source>
        <translation>随两个箭头的角度变化</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>The rotation of the two arrows. A smallest bias follows it.</source>
        <translation>两个箭头的旋转角度。最小偏置随之变化。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>How far neuron 1 is lifted.</source>
        <translation>神经元 1 抬高多少。</translation>
    </message>
    <message>
        <source>How far neuron 2 is lifted.</source>
        <translation>神经元 2 抬高多少。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Both factors lie between −a and a.</source>
        <translation>两个因子都在 −a 与 a 之间。</translation>
    </message>
    <message>
        <source>The shape of the distribution of the two factors.</source>
        <translation>两个因子的分布形状。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Smallest bias</source>
        <translation>最小偏置</translation>
    </message>
    <message>
        <source>The smallest lift that keeps every rate at or above zero (B)</source>
        <translation>使所有发放率不低于零的最小抬高量（B）</translation>
    </message>
    <message>
        <source>The best rotation of two neurons, with its smallest bias (M)</source>
        <translation>两个神经元的最佳旋转及其最小偏置（M）</translation>
    </message>
    <message>
        <source>the least possible, %1 less than before</source>
        <translation>已是最低，比之前减少 %1</translation>
    </message>
    <message>
        <source>A smaller M costs less energy but reads out worse: at half its size λ tr(MᵀM)⁻¹ is %1 λ instead of %2 λ.</source>
        <translation>M 越小能量越低，但读出越差：缩小一半时，λ tr(MᵀM)⁻¹ 是 %1 λ，不是 %2 λ。</translation>
    </message>
    <message>
        <source>What if M may shrink?</source>
        <translation>如果 M 可以缩小呢？</translation>
    </message>
    <message>
        <source>Why the code does not save energy by making M small.</source>
        <translation>为什么编码不靠缩小 M 来节省能量。</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Energy at each angle</source>
        <translation>各角度的能量</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>打开数据点</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV 表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>How the two factors are distributed; always with mean zero. A CSV file of points has two columns, which are scaled to the variance of the square.</source>
        <translation>两个因子如何分布；均值总是零。数据点的 CSV 文件有两列，会缩放到正方形的方差。</translation>
    </message>
    <message>
        <source>Points from a file…</source>
        <translation>文件中的数据点…</translation>
    </message>
    <message>
        <source>Both factors have the variance a²/3, that of the square from −a to a.</source>
        <translation>两个因子的方差都是 a²/3，与从 −a 到 a 的正方形相同。</translation>
    </message>
    <message>
        <source>%1, %2 = %3</source>
        <translation>%1，%2 = %3</translation>
    </message>
    <message>
        <source>Factors: %1, range a = %2. Angle %3°, bias b = (%4, %5), energy %6.</source>
        <translation>因子：%1，范围 a = %2。角度 %3°，偏置 b = (%4, %5)，能量 %6。</translation>
    </message>
    <message>
        <source>angle in degrees</source>
        <translation>角度（度）</translation>
    </message>
    <message>
        <source>bias of neuron 1</source>
        <translation>神经元 1 的偏置</translation>
    </message>
    <message>
        <source>bias of neuron 2</source>
        <translation>神经元 2 的偏置</translation>
    </message>
    <message>
        <source>Goes on in the argument: start, rotate, make nonnegative, minimise energy.</source>
        <translation>论证前进一步：开始、旋转、变为非负、最小化能量。</translation>
    </message>
    <message>
        <source>Goes back in the argument by one step.</source>
        <translation>论证后退一步。</translation>
    </message>
    <message>
        <source>Lifts each neuron by exactly as much as its most negative rate.</source>
        <translation>把每个神经元恰好抬高到最低的发放率为零。</translation>
    </message>
    <message>
        <source>Turns the two arrows to the angle at which the energy is least.</source>
        <translation>把两个箭头转到能量最低的角度。</translation>
    </message>
    <message>
        <source>Puts the square, its distribution and the step back to the beginning.</source>
        <translation>把正方形、它的分布和步骤恢复到最初。</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>两个因子的正方形在两个神经元的平面中</translation>
    </message>
    <message>
        <source>Energy is the mean squared distance of its points from the origin.</source>
        <translation>能量是其中各点到原点距离平方的均值。</translation>
    </message>
    <message>
        <source>The energy at every angle, each with its smallest bias. For a square it is least at 0°, 90° and 180°: one factor per neuron.</source>
        <translation>每个角度的能量，各取最小偏置。对正方形，能量在 0°、90° 和 180° 最低：每个神经元一个因子。</translation>
    </message>
    <message>
        <source>At 0° each neuron codes one factor, at 45° both neurons mix the two.</source>
        <translation>0° 时每个神经元编码一个因子，45° 时两个神经元都混合两个因子。</translation>
    </message>
    <message>
        <source>A bias costs energy by its square, and a negative rate is not allowed.</source>
        <translation>偏置按平方消耗能量，而发放率不允许为负。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Where the corners of the square are missing, the best code can be a mixed one.</source>
        <translation>正方形缺了角时，最佳编码可能是混合的。</translation>
    </message>
    <message>
        <source>less energy</source>
        <translation>能量更少</translation>
    </message>
</context>
<context>
    <name>untangle::LossEquation</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>untangle::MainWindow</name>
    <message>
        <source>Untangle</source>
        <translation>Untangle</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>标准大小(&amp;N)</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Untangle</source>
        <translation>关于 Untangle(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Print chapter…</source>
        <translation>打印本章(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy chapter picture</source>
        <translation>复制本章图片(&amp;C)</translation>
    </message>
    <message>
        <source>There is no safety copy of this session.</source>
        <translation>这个会话没有安全副本。</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>%1 — Untangle</source>
        <translation>%1 — Untangle</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>保存对 %1 的更改？</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>未保存的内容会丢失。</translation>
    </message>
    <message>
        <source>The file %1 is not opened.</source>
        <translation>没有打开文件 %1。</translation>
    </message>
    <message>
        <source>%1 is no longer there, and leaves the list.</source>
        <translation>%1 已不存在，将从列表中移除。</translation>
    </message>
    <message>
        <source>Replace the file %1?</source>
        <translation>替换文件 %1？</translation>
    </message>
    <message>
        <source>A file of this name exists already.</source>
        <translation>已有同名的文件。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>The session is not saved.</source>
        <translation>会话没有保存。</translation>
    </message>
    <message>
        <source>Untangle closed unexpectedly.</source>
        <translation>Untangle 意外关闭了。</translation>
    </message>
    <message>
        <source>Restore the session of %1?</source>
        <translation>恢复 %1 的会话？</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>The session of %1 is not restored.</source>
        <translation>%1 的会话没有恢复。</translation>
    </message>
    <message>
        <source>Sessions (*.%1)</source>
        <translation>会话 (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Opens this chapter, as Ctrl+%1 does.</source>
        <translation>打开这一章，与 Ctrl+%1 相同。</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>&amp;Help on this chapter</source>
        <translation>本章帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>The next click explains what it hits, and does nothing else.</source>
        <translation>下一次单击只说明所点的内容，不做别的。</translation>
    </message>
    <message>
        <source>Every chapter as it opens for the first time.</source>
        <translation>每一章都回到初次打开时的样子。</translation>
    </message>
    <message>
        <source>A session from a file: all chapters with their settings and runs.</source>
        <translation>文件中的会话：所有章及其设置和训练。</translation>
    </message>
    <message>
        <source>All chapters with their settings and runs, into the file in the title.</source>
        <translation>所有章及其设置和训练，存入标题中的文件。</translation>
    </message>
    <message>
        <source>All chapters with their settings and runs, into another file.</source>
        <translation>所有章及其设置和训练，存入另一个文件。</translation>
    </message>
    <message>
        <source>The chapter in view as one page, with its settings below.</source>
        <translation>当前一章打印成一页，设置在下方。</translation>
    </message>
    <message>
        <source>The chapter in view as a picture, for a slide or a text.</source>
        <translation>当前一章作为图片，用于幻灯片或文章。</translation>
    </message>
    <message>
        <source>Show picture as &amp;table…</source>
        <translation>图片显示为表格(&amp;T)…</translation>
    </message>
    <message>
        <source>The numbers behind the picture that has the focus, to read or to copy.</source>
        <translation>焦点所在图片背后的数值，可阅读或复制。</translation>
    </message>
    <message>
        <source>Closes the window. Changes that are not saved are asked about.</source>
        <translation>关闭窗口。有未保存的更改时会询问。</translation>
    </message>
    <message>
        <source>Takes back the last change of a setting, in whichever chapter.</source>
        <translation>撤销最近一次设置的改动，无论在哪一章。</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back last.</source>
        <translation>重做最近一次撤销的改动。</translation>
    </message>
    <message>
        <source>Opens this chapter. What runs in the present one pauses.</source>
        <translation>打开这一章。当前一章中正在进行的会暂停。</translation>
    </message>
    <message>
        <source>The size of all words and numbers; pictures take what is left.</source>
        <translation>所有文字和数字的大小；图片占用其余的空间。</translation>
    </message>
    <message>
        <source>States change at once and pictures stand still. What they show stays the same.</source>
        <translation>状态立即切换，图片静止不动。显示的内容不变。</translation>
    </message>
    <message>
        <source>The window over the whole screen; the same key brings it back.</source>
        <translation>窗口占满整个屏幕；再按同一个键恢复。</translation>
    </message>
    <message>
        <source>Words, numbers and dialogs in this language. Files are the same in all.</source>
        <translation>文字、数字和对话框使用这种语言。文件在各种语言下都相同。</translation>
    </message>
    <message>
        <source>What the chapter in view shows, its formulas, its source and what to try.</source>
        <translation>当前一章显示什么、公式、来源，以及可以试一试的内容。</translation>
    </message>
    <message>
        <source>Each term of the field in one sentence.</source>
        <translation>每个术语用一句话说明。</translation>
    </message>
    <message>
        <source>All keys of the program.</source>
        <translation>程序的所有按键。</translation>
    </message>
    <message>
        <source>Version, licence and the papers to cite.</source>
        <translation>版本、许可证和应引用的论文。</translation>
    </message>
    <message>
        <source>The library that draws this window.</source>
        <translation>绘制这个窗口的程序库。</translation>
    </message>
    <message>
        <source>There are no numbers to show yet.</source>
        <translation>还没有可显示的数值。</translation>
    </message>
    <message>
        <source>They come with the first run of this chapter.</source>
        <translation>本章第一次训练之后就有数值。</translation>
    </message>
    <message>
        <source>No font for Chinese is installed, so its characters show as squares.</source>
        <translation>没有安装中文字体，所以汉字显示为方框。</translation>
    </message>
    <message>
        <source>Install one, such as the package fonts-noto-cjk, and start Untangle again.</source>
        <translation>安装一种中文字体，如软件包 fonts-noto-cjk，然后重新启动 Untangle。</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>The &amp;talk</source>
        <translation>报告(&amp;T)</translation>
    </message>
    <message>
        <source>In ten &amp;minutes</source>
        <translation>十分钟(&amp;M)</translation>
    </message>
    <message>
        <source>A &amp;lab sheet</source>
        <translation>实验课(&amp;L)</translation>
    </message>
    <message>
        <source>When it &amp;fails</source>
        <translation>什么时候失败(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Set the step again</source>
        <translation>重新设定这一步(&amp;S)</translation>
    </message>
    <message>
        <source>N&amp;ew lesson</source>
        <translation>新建课程(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Write the lesson</source>
        <translation>编写课程(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Print the sheet…</source>
        <translation>打印练习单(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the sheet as P&amp;DF…</source>
        <translation>练习单另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>关闭课程(&amp;C)</translation>
    </message>
    <message>
        <source>The lesson is not opened.</source>
        <translation>课程没有打开。</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is not saved.</source>
        <translation>练习单没有保存。</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>配色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>投影(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>Full screen in large type: Page keys turn, B blanks, Escape leaves.</source>
        <translation>全屏大字：翻页键换页，B 黑屏，Esc 退出。</translation>
    </message>
    <message>
        <source>Goes through the chapters step by step: one thing to do, one thing to see.</source>
        <translation>一步步走过各章：每步做一件事，看一个现象。</translation>
    </message>
    <message>
        <source>Each step sets the chapter as it needs it.</source>
        <translation>每一步都把章节设成所需的状态。</translation>
    </message>
    <message>
        <source>The chapter as the step began, whatever was tried since.</source>
        <translation>把章节恢复到这一步开始时的样子。</translation>
    </message>
    <message>
        <source>An empty lesson, whose first step is the present state.</source>
        <translation>一份空课程，第一步就是当前状态。</translation>
    </message>
    <message>
        <source>Steps can be written, put in order and recorded from the present state.</source>
        <translation>可以编写步骤、调整顺序，并记录当前状态。</translation>
    </message>
    <message>
        <source>All steps with their questions, as a sheet to hand out.</source>
        <translation>全部步骤和问题，可打印分发。</translation>
    </message>
    <message>
        <source>Puts the lesson away; the chapters stay as they are.</source>
        <translation>收起课程；各章保持原样。</translation>
    </message>
    <message>
        <source>The chapter over the whole screen, in large type, without menus. Escape leaves.</source>
        <translation>章节铺满全屏，大字显示，没有菜单。按 Esc 退出。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>untangle::MatrixView</name>
    <message>
        <source>%1 factors down, %2 neurons across.</source>
        <translation>纵向 %1 个因子，横向 %2 个神经元。</translation>
    </message>
</context>
<context>
    <name>untangle::NetworkPanel</name>
    <message>
        <source>neuron %1 is inactive</source>
        <translation>神经元 %1 不活跃</translation>
    </message>
    <message>
        <source>neuron %1, r = %2</source>
        <translation>神经元 %1，r = %2</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>share of each factor</source>
        <translation>每个因子所占的份额</translation>
    </message>
    <message>
        <source>0 to %1 nats</source>
        <translation>0 到 %1 奈特</translation>
    </message>
    <message>
        <source>neuron %1, e%2: %3 nats, r = %4</source>
        <translation>神经元 %1，e%2：%3 奈特，r = %4</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Neurons and weights.</source>
        <translation>神经元与权重。</translation>
    </message>
    <message>
        <source>The square of the two factors in the plane of two neurons, as in the linear example.</source>
        <translation>两个因子的正方形在两个神经元的平面中，与线性例子相同。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>coloured by factor</source>
        <translation>按因子着色</translation>
    </message>
    <message>
        <source>Plane of two neurons</source>
        <translation>两个神经元的平面</translation>
    </message>
    <message>
        <source>the factors, mapped</source>
        <translation>映射后的因子</translation>
    </message>
    <message>
        <source>negative rates</source>
        <translation>负的发放率</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Neuron across</source>
        <translation>横轴的神经元</translation>
    </message>
    <message>
        <source>Neuron upwards</source>
        <translation>纵轴的神经元</translation>
    </message>
    <message>
        <source>Any two hidden neurons; at first the two that tell most about one factor each.</source>
        <translation>任意两个隐藏神经元；起初是各自对一个因子信息最多的两个。</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Mutual information I(z; e) in nats.</source>
        <translation>互信息 I(z; e)，单位奈特。</translation>
    </message>
    <message>
        <source>I(z; e) over the sum of the neuron&apos;s row: its largest share is r, which goes into the MIR.</source>
        <translation>I(z; e) 除以该神经元各因子之和：最大的份额就是 r，它计入互信息比。</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Neurons by the factor they prefer, then by r. Done by itself when a run pauses or ends.</source>
        <translation>神经元按偏好的因子排列，再按 r 排列。训练暂停或结束时自动进行。</translation>
    </message>
    <message>
        <source>Circles are neurons, coloured by the factor they tell of; lines are weights. A neuron of one colour codes one factor. A click keeps a neuron in view.</source>
        <translation>圆圈是神经元，按所表达的因子着色；线是权重。只有一种颜色的神经元编码一个因子。单击可固定显示一个神经元。</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>两个因子的正方形在两个神经元的平面中</translation>
    </message>
    <message>
        <source>Every sample as the activity of two neurons. When each neuron codes one factor, the square stands upright on the axes.</source>
        <translation>每个样本表示为两个神经元的活动。每个神经元编码一个因子时，正方形端正地立在轴上。</translation>
    </message>
    <message>
        <source>How much each neuron tells of each factor. One filled cell a column means one factor per neuron.</source>
        <translation>每个神经元表达每个因子多少信息。每列只填一格，就是每个神经元一个因子。</translation>
    </message>
</context>
<context>
    <name>untangle::NeuronCard</name>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>80 % from %1 to %2</source>
        <translation>80% 在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>activity %1</source>
        <translation>活动 %1</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>point at one in the network or the matrix</source>
        <translation>指向网络或矩阵中的一个神经元</translation>
    </message>
    <message>
        <source>Neuron %1 of layer %2</source>
        <translation>第 %2 层的神经元 %1</translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>inactive: it varies too little to count</source>
        <translation>不活跃：变化太小，不计入</translation>
    </message>
    <message>
        <source>codes %1, $r$ = %2; mean rate with its 80 % band</source>
        <translation>编码 %1，$r$ = %2；平均发放率及其 80% 区间</translation>
    </message>
    <message>
        <source>leans to %1, $r$ = %2; mean rate with its 80 % band</source>
        <translation>偏向 %1，$r$ = %2；平均发放率及其 80% 区间</translation>
    </message>
    <message>
        <source>The information of this neuron about each factor in nats, r is the largest over their sum, and the MIR is the mean over active neurons of (r − %1) / (1 − %1).</source>
        <translation>该神经元关于每个因子的信息（奈特）；r 是最大值除以总和，互信息比是 (r − %1) / (1 − %1) 在活跃神经元上的平均。</translation>
    </message>
    <message>
        <source>I = %1 nats; no part in MIR</source>
        <translation>I = %1 奈特；不计入互信息比</translation>
    </message>
    <message>
        <source>I = %1 nats, r = %2 / %3 = %4</source>
        <translation>I = %1 奈特，r = %2 / %3 = %4</translation>
    </message>
    <message>
        <source>%1 This one adds (%2 − %3) / (1 − %3) / %4 = %5.</source>
        <translation>%1它贡献 (%2 − %3) / (1 − %3) / %4 = %5。</translation>
    </message>
    <message>
        <source>variance %1</source>
        <translation>方差 %1</translation>
    </message>
    <message>
        <source>mean² %1</source>
        <translation>均值² %1</translation>
    </message>
    <message>
        <source>%1; part in MIR %2</source>
        <translation>%1；在互信息比中占 %2</translation>
    </message>
    <message>
        <source>Its part of the activity cost is its mean square %1: how much it varies and how far it is lifted. It falls below zero by %2 on average, and its incoming squared weights add up to %3.</source>
        <translation>它在活动代价中的部分是均方 %1：变化多大，抬高多少。它平均低于零 %2，输入权重的平方和为 %3。</translation>
    </message>
    <message>
        <source>Tuning curves</source>
        <translation>调谐曲线</translation>
    </message>
    <message>
        <source>The mean activity where a factor has a value, whatever the others are, and the band that holds 80 % of it. A neuron that codes one factor is flat against the others.</source>
        <translation>因子取某个值时的平均活动（不论其他因子如何），以及包含 80% 的区间。只编码一个因子的神经元对其他因子是平的。</translation>
    </message>
    <message>
        <source>Rate map</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>Activity over the square of the two factors.</source>
        <translation>两个因子的正方形上的活动。</translation>
    </message>
</context>
<context>
    <name>untangle::NeuronDiagram</name>
    <message>
        <source>− weight</source>
        <comment>key to colours, after a blue line with a +</comment>
        <translation>− 权重</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>Inputs: %1. Neurons of each hidden layer: %2. Outputs: %3.</source>
        <translation>输入：%1。各隐藏层的神经元：%2。输出：%3。</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
</context>
<context>
    <name>untangle::NumberBox</name>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或更大</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 或更小</translation>
    </message>
    <message>
        <source>0, or %1 to %2</source>
        <translation>0，或 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
</context>
<context>
    <name>untangle::OrderGuess</name>
    <message>
        <source>%1: %2, in the right place</source>
        <translation>%1：%2，位置正确</translation>
    </message>
    <message>
        <source>%1: %2, in a wrong place</source>
        <translation>%1：%2，位置不对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No guess yet.</source>
        <translation>还没有猜测。</translation>
    </message>
</context>
<context>
    <name>untangle::PlaneView</name>
    <message>
        <source>The centre is at %1 and %2.</source>
        <translation>中心在 %1 和 %2。</translation>
    </message>
    <message>
        <source>%1 The first arrow points to %2 degrees.</source>
        <translation>%1第一个箭头指向 %2 度。</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>sum of lengths</comment>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>untangle::PlaygroundChapter</name>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>one factor per neuron</source>
        <translation>每神经元一个因子</translation>
    </message>
    <message>
        <source>random mixing</source>
        <translation>随机混合</translation>
    </message>
    <message>
        <source>MIR undefined</source>
        <translation>互信息比无定义</translation>
    </message>
    <message>
        <source>mutual information ratio, %1 bins, %2 samples</source>
        <translation>MIR，%1 个区间，%2 个样本</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>rate %1→%2</source>
        <translation>学习率 %1→%2</translation>
    </message>
    <message>
        <source>Halve learning rate</source>
        <translation>学习率减半</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>互信息比无定义：%1</translation>
    </message>
    <message>
        <source>The network has not learned its targets: R² is %1, so MIR %2 says little.</source>
        <translation>网络没有学会目标：R² 为 %1，所以互信息比 %2 说明不了什么。</translation>
    </message>
    <message>
        <source>Before training each neuron mixes all factors: MIR is %1.</source>
        <translation>训练前，每个神经元都混合所有因子：互信息比为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 active neurons carry one factor each: MIR is %2.</source>
        <translation>
            <numerusform>%1 个活跃神经元中有 %n 个只编码一个因子：互信息比为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>训练一步(&amp;S)</translation>
    </message>
    <message>
        <source>Run to the &amp;end</source>
        <translation>训练到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Restart from the same seed</source>
        <translation>用同一种子重新开始(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>恢复默认设置(&amp;D)</translation>
    </message>
    <message>
        <source>All settings of this family as they are in the paper&apos;s figures; the seed stays.</source>
        <translation>这一类型的所有设置恢复为论文图中的值；种子不变。</translation>
    </message>
    <message>
        <source>× β</source>
        <translation>× β</translation>
    </message>
    <message>
        <source>Each cost times its β: the parts that add up to the total.</source>
        <translation>每项代价乘以它的 β：各部分加起来就是总损失。</translation>
    </message>
    <message>
        <source>Each cost as it is, whatever its β.</source>
        <translation>每项代价本身，与 β 无关。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Logarithmic axis: each grid line is ten times the next.</source>
        <translation>对数坐标：每条网格线是下一条的十倍。</translation>
    </message>
    <message>
        <source>Linear axis: heights can be added by eye.</source>
        <translation>线性坐标：高度可以用眼睛相加。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>each cost times its β</source>
        <translation>每项代价乘以它的 β</translation>
    </message>
    <message>
        <source>each cost without its β</source>
        <translation>每项代价不乘 β</translation>
    </message>
    <message>
        <source>functional constraint</source>
        <translation>功能约束</translation>
    </message>
    <message>
        <source>biological constraints</source>
        <translation>生物约束</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Click a cost to switch it off, and again to bring it back.</source>
        <translation>单击一项代价将其关闭，再次单击恢复。</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>互信息比</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>按空格键开始。</translation>
    </message>
    <message>
        <source>Layer whose MIR and information are shown</source>
        <translation>显示哪一层的互信息比和信息量</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1这里显示的是最后一个有限状态。</translation>
    </message>
    <message>
        <source>The run is over at step %1: restart it, or run to a later step.</source>
        <translation>训练在第 %1 步结束：可以重新开始，或训练到更后的一步。</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>即时：每次改动都用同一种子重新计算整个训练。</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>实时：训练从下一步起用新的值继续。</translation>
    </message>
    <message>
        <source>&amp;Instant runs</source>
        <translation>即时训练(&amp;I)</translation>
    </message>
    <message>
        <source>Every change computes the whole run again from the same seed.</source>
        <translation>每次改动都用同一种子重新计算整个训练。</translation>
    </message>
    <message>
        <source>S&amp;ort the neurons by factor</source>
        <translation>按因子排列神经元(&amp;O)</translation>
    </message>
    <message>
        <source>no β</source>
        <translation>不乘 β</translation>
    </message>
    <message>
        <source>Loss equation</source>
        <translation>损失公式</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Loss and MIR</source>
        <translation>损失与互信息比</translation>
    </message>
    <message>
        <source>Trained network as &amp;CSV…</source>
        <translation>训练后的网络存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Trained network as &amp;PyTorch script…</source>
        <translation>训练后的网络存为 PyTorch 脚本(&amp;P)…</translation>
    </message>
    <message>
        <source>%1, %2 factors, %3 inputs, %4 hidden neurons, activation %5.</source>
        <translation>%1，%2 个因子，%3 个输入，隐藏神经元 %4，激活函数 %5。</translation>
    </message>
    <message>
        <source>Costs: β nonneg %1, β activity %2, β weight %3.</source>
        <translation>代价：β 非负 %1，β 活动 %2，β 权重 %3。</translation>
    </message>
    <message>
        <source>%1 with rate %2, batches of %3, seed %4, step %5.</source>
        <translation>%1，学习率 %2，批大小 %3，种子 %4，第 %5 步。</translation>
    </message>
    <message>
        <source>This run was trained by the kernel %1, which this computer lacks: it goes on with %2.</source>
        <translation>这次训练使用内核 %1，而本机没有它：改用 %2 继续。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Live or Instant</source>
        <translation>实时或即时</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练表</translation>
    </message>
    <message>
        <source>Runs (%1)</source>
        <translation>训练表（%1）</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次训练</translation>
    </message>
    <message>
        <source>Curves of run %1</source>
        <translation>第 %1 次训练的曲线</translation>
    </message>
    <message>
        <source>Removal of run %1</source>
        <translation>移除第 %1 次训练</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>重复第 %1 次训练</translation>
    </message>
    <message>
        <source>Run %1 again: %2, seed %3, %4 steps.</source>
        <translation>重复第 %1 次训练：%2，种子 %3，%4 步。</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: MIR was %3. A change from here makes a branch.</source>
        <translation>回到第 %1 步，共 %2 步：当时互信息比为 %3。从这里改动会产生分支。</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Run &amp;table</source>
        <translation>训练表(&amp;L)</translation>
    </message>
    <message>
        <source>All runs of this session, in place of the network.</source>
        <translation>本会话的所有训练，显示在网络的位置。</translation>
    </message>
    <message>
        <source>Neurons, weights and information of the present run.</source>
        <translation>当前训练的神经元、权重和信息。</translation>
    </message>
    <message>
        <source>All runs of this session: compare their curves, and train one again.</source>
        <translation>本会话的所有训练：比较它们的曲线，或重复其中一次。</translation>
    </message>
    <message>
        <source>%1 at step %2.</source>
        <translation>%1（第 %2 步）。</translation>
    </message>
    <message>
        <source>Back at step %1 of %2: MIR was %3. A change computes the whole run again.</source>
        <translation>回到第 %1 步，共 %2 步：当时互信息比为 %3。任何改动都会重新计算整次训练。</translation>
    </message>
    <message>
        <source>%1 at step %2: MIR was %3 at step %4 and is %5 now.</source>
        <translation>%1（第 %2 步）：互信息比在第 %4 步为 %3，现在为 %5。</translation>
    </message>
    <message>
        <source>Opening of a run</source>
        <translation>打开一次训练</translation>
    </message>
    <message>
        <source>%1: the run that was opened, %2 steps.</source>
        <translation>%1：打开的训练，%2 步。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>mutual information ratio; at 1 each neuron carries one factor</source>
        <translation>互信息比；为 1 时每个神经元只携带一个因子</translation>
    </message>
    <message>
        <source>Neurons of one factor stand side by side: a pure code makes a staircase.</source>
        <translation>同一因子的神经元排在一起：纯的编码呈阶梯状。</translation>
    </message>
    <message>
        <source>Each curve is one cost of the loss while training. Point at it, or use the arrow keys, to read all of them at one step.</source>
        <translation>每条曲线是训练过程中损失的一项代价。指向曲线或用方向键，可读出同一步的所有数值。</translation>
    </message>
    <message>
        <source>Training makes this sum small; the numbers below are what each term costs now.</source>
        <translation>训练使这个总和变小；下方的数是各项现在的代价。</translation>
    </message>
    <message>
        <source>MIR is 1 where every active neuron tells of one factor only, and 0 where each tells alike of all.</source>
        <translation>每个活跃神经元只表达一个因子时，互信息比为 1；每个都同样表达所有因子时，为 0。</translation>
    </message>
</context>
<context>
    <name>untangle::PuzzleChapter</name>
    <message>
        <source>The puzzle</source>
        <translation>谜题</translation>
    </message>
    <message>
        <source>task A</source>
        <translation>任务 A</translation>
    </message>
    <message>
        <source>task B</source>
        <translation>任务 B</translation>
    </message>
    <message>
        <source>rate here %1 %</source>
        <translation>此处发放率 %1%</translation>
    </message>
    <message>
        <source>Cells of space</source>
        <translation>空间的细胞</translation>
    </message>
    <message>
        <source>A neuron of one axis</source>
        <translation>只编码一个轴的神经元</translation>
    </message>
    <message>
        <source>Cells of two tasks</source>
        <translation>两个任务的细胞</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Neurons of small networks with nonneg + activity + weight: a torus of %1 × %1 places with an object and a wall, a ring of waves, two networks of two factors.</source>
        <translation>小网络的神经元，条件为非负 + 活动 + 权重：%1 × %1 个位置的环面，有物体和墙；一个波的环；两个双因子网络。</translation>
    </message>
    <message>
        <source>One animal walks through four maps at once: each cell fires for a reason of its own.</source>
        <translation>一只动物同时走过四张图：每个细胞因各自的原因发放。</translation>
    </message>
    <message>
        <source>Place cell</source>
        <translation>位置细胞</translation>
    </message>
    <message>
        <source>fires at one place</source>
        <translation>在一个位置发放</translation>
    </message>
    <message>
        <source>Wherever the object is, it fires at the same place of the room.</source>
        <translation>无论物体在哪里，它都在房间的同一位置发放。</translation>
    </message>
    <message>
        <source>Grid cell</source>
        <translation>网格细胞</translation>
    </message>
    <message>
        <source>fires on a lattice of places</source>
        <translation>在点阵状的位置发放</translation>
    </message>
    <message>
        <source>Its places lie on a hexagonal lattice over the whole room.</source>
        <translation>它的发放位置构成布满整个房间的六边形点阵。</translation>
    </message>
    <message>
        <source>Object-vector cell</source>
        <translation>物体向量细胞</translation>
    </message>
    <message>
        <source>fires beside the object</source>
        <translation>在物体旁发放</translation>
    </message>
    <message>
        <source>It fires at one vector from the object, which the ring marks.</source>
        <translation>它在离物体某个向量处发放；圆圈标出物体。</translation>
    </message>
    <message>
        <source>Border cell</source>
        <translation>边界细胞</translation>
    </message>
    <message>
        <source>fires along the wall</source>
        <translation>沿墙发放</translation>
    </message>
    <message>
        <source>Its rate follows the distance from the wall, the upright line.</source>
        <translation>发放率随到墙的距离变化；竖线是墙。</translation>
    </message>
    <message>
        <source>A small network is trained for this cell.</source>
        <translation>正在为这个细胞训练一个小网络。</translation>
    </message>
    <message>
        <source>Trained network, as an illustration of Bao et al. 2020</source>
        <translation>训练后的网络，用来说明 Bao et al. 2020</translation>
    </message>
    <message>
        <source>A cell of task A</source>
        <translation>任务 A 的细胞</translation>
    </message>
    <message>
        <source>It follows what task A asks and ignores task B.</source>
        <translation>它只跟随任务 A 所问的，不理会任务 B。</translation>
    </message>
    <message>
        <source>Trained network, as an illustration of Lee et al. 2022</source>
        <translation>训练后的网络，用来说明 Lee et al. 2022</translation>
    </message>
    <message>
        <source>A cell of task B</source>
        <translation>任务 B 的细胞</translation>
    </message>
    <message>
        <source>And this one the other way round.</source>
        <translation>而这一个正好相反。</translation>
    </message>
    <message>
        <source>The same network, another neuron</source>
        <translation>同一个网络，另一个神经元</translation>
    </message>
    <message>
        <source>Rate of a neuron over two factors</source>
        <translation>一个神经元在两个因子上的发放率</translation>
    </message>
    <message>
        <source>Rate of a neuron against what each task asks</source>
        <translation>一个神经元的发放率随各任务所问的变化</translation>
    </message>
    <message>
        <source>Mean rate against the factor of each task; the band holds 80 % of the samples.</source>
        <translation>平均发放率随各任务因子的变化；区间包含 80% 的样本。</translation>
    </message>
    <message>
        <source>Why do brains have so many bespoke cell types?</source>
        <translation>为什么大脑有这么多专门的细胞类型？</translation>
    </message>
    <message>
        <source>Why are some representations entangled and others not?</source>
        <translation>为什么有些表征是耦合的，有些不是？</translation>
    </message>
    <message>
        <source>How can a machine learn disentangled ones?</source>
        <translation>机器怎样学会解耦的表征？</translation>
    </message>
    <message>
        <source>Space and objects ›</source>
        <translation>空间与物体 ›</translation>
    </message>
    <message>
        <source>Range ›</source>
        <translation>取值范围 ›</translation>
    </message>
    <message>
        <source>Five conditions ›</source>
        <translation>五种条件 ›</translation>
    </message>
    <message>
        <source>Goes to the chapter that answers this question.</source>
        <translation>转到回答这个问题的一章。</translation>
    </message>
    <message>
        <source>Its rate follows one property and ignores the other.</source>
        <translation>它的发放率跟随一种属性，忽略另一种。</translation>
    </message>
    <message>
        <source>The rate over the square of two factors: the stronger the colour, the higher.</source>
        <translation>两个因子的正方形上的发放率：颜色越浓，发放率越高。</translation>
    </message>
    <message>
        <source>The last chapter gathers all answers.</source>
        <translation>最后一章汇集所有答案。</translation>
    </message>
</context>
<context>
    <name>untangle::RangeChapter</name>
    <message>
        <source>Range</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课例</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Corner cut</source>
        <translation>切角</translation>
    </message>
    <message>
        <source>Copied fraction</source>
        <translation>复制比例</translation>
    </message>
    <message>
        <source>Load points</source>
        <translation>载入数据点</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV 表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>Draw at least three points: there are %1. The distribution before still rules.</source>
        <translation>至少要画三个点：现在有 %1 个。仍沿用之前的分布。</translation>
    </message>
    <message>
        <source>The points must vary in both factors and not lie on a line. The distribution before still rules.</source>
        <translation>数据点的两个因子都必须有变化，且不能都在一条直线上。仍沿用之前的分布。</translation>
    </message>
    <message>
        <source>Where the factors can be</source>
        <translation>因子可取的范围</translation>
    </message>
    <message>
        <source>Alignment test</source>
        <translation>对齐检验</translation>
    </message>
    <message>
        <source>Energy at each angle</source>
        <translation>各角度的能量</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>&amp;Alignment at each step as CSV…</source>
        <translation>每一步的对齐存为 CSV(&amp;A)…</translation>
    </message>
    <message>
        <source>Distribution of the factors</source>
        <translation>因子的分布</translation>
    </message>
    <message>
        <source>How the two factors are distributed, always about their mean.</source>
        <translation>两个因子如何分布，总以均值为中心。</translation>
    </message>
    <message>
        <source>How much of the corners is left; 2 leaves the square whole.</source>
        <translation>角保留多少；为 2 时正方形完整。</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四角</translation>
    </message>
    <message>
        <source>two opposite</source>
        <translation>对角</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一角</translation>
    </message>
    <message>
        <source>Which corners of the square are cut off.</source>
        <translation>切去正方形的哪些角。</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>画数据点</translation>
    </message>
    <message>
        <source>Drag in the square to draw points, or move with the arrow keys and press Enter. The right button erases.</source>
        <translation>在正方形中拖动来画点，或用方向键移动并按回车键。右键擦除。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Drag over points to erase them, or press Delete at the cross.</source>
        <translation>在点上拖动来擦除，或在十字处按 Delete 键。</translation>
    </message>
    <message>
        <source>Load points…</source>
        <translation>载入数据点…</translation>
    </message>
    <message>
        <source>A CSV file with two columns, which are scaled to the variance of the square.</source>
        <translation>两列的 CSV 文件，会缩放到正方形的方差。</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课例</translation>
    </message>
    <message>
        <source>Cut below √2</source>
        <translation>切角小于 √2</translation>
    </message>
    <message>
        <source>Four corners cut below √2: the code turns to 45°.</source>
        <translation>四角切到 √2 以下：编码转到 45°。</translation>
    </message>
    <message>
        <source>Copied factor</source>
        <translation>复制的因子</translation>
    </message>
    <message>
        <source>Correlated factors that keep the whole range: the code stays on the axes.</source>
        <translation>因子相关，但取值范围完整：编码留在轴上。</translation>
    </message>
    <message>
        <source>Full on paper only</source>
        <translation>只在纸上完整</translation>
    </message>
    <message>
        <source>Two normal factors of correlation 0.99: their samples fill a band of the square.</source>
        <translation>两个正态因子，相关系数 0.99：样本只填满正方形的一条带。</translation>
    </message>
    <message>
        <source>Trained network</source>
        <translation>训练后的网络</translation>
    </message>
    <message>
        <source>Best code</source>
        <translation>最佳编码</translation>
    </message>
    <message>
        <source>The weights of the ten trained neurons.</source>
        <translation>十个训练后的神经元的权重。</translation>
    </message>
    <message>
        <source>Question 2: the code of any directions that costs least, its readout included.</source>
        <translation>问题 2：方向任意、连同读出代价最小的编码。</translation>
    </message>
    <message>
        <source>How many neurons the best code has. Three are always enough.</source>
        <translation>最佳编码有多少个神经元。三个总是够的。</translation>
    </message>
    <message>
        <source>Neurons of the best code</source>
        <translation>最佳编码的神经元数</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>个神经元</translation>
    </message>
    <message>
        <source>Each arrow is the direction of a neuron: how its rate depends on the two factors. The longest ends at the edge.</source>
        <translation>每个箭头是一个神经元的方向：它的发放率如何取决于两个因子。最长的箭头到边缘为止。</translation>
    </message>
    <message>
        <source>The support is what lifts a neuron of that direction above zero. Where it lies inside the ellipse, such a neuron is cheaper than two on the axes.</source>
        <translation>支撑函数就是把该方向的神经元抬到零以上的量。它落在椭圆内的方向上，一个这样的神经元比轴上的两个更省。</translation>
    </message>
    <message>
        <source>Question 1: energy at each angle</source>
        <translation>问题 1：各角度的能量</translation>
    </message>
    <message>
        <source>two neurons</source>
        <translation>两个神经元</translation>
    </message>
    <message>
        <source>Question 1: two neurons at right angles, turned together, with their smallest bias.</source>
        <translation>问题 1：两个互相垂直的神经元一起旋转，取最小偏置。</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>The correlation that the distribution is made with.</source>
        <translation>生成这个分布所用的相关系数。</translation>
    </message>
    <message>
        <source>How often the second factor is a copy of the first: it correlates them, and every pair of values still occurs.</source>
        <translation>第二个因子有多少是第一个的复制：两者因此相关，而每对取值仍会出现。</translation>
    </message>
    <message>
        <source>hull of %1 samples</source>
        <translation>%1 个样本的凸包</translation>
    </message>
    <message>
        <source>question 2: best code, %1 neurons</source>
        <translation>问题 2：最佳编码，%1 个神经元</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>arrows: %1 trained neurons</source>
        <translation>箭头：%1 个训练后的神经元</translation>
    </message>
    <message>
        <source>Question 2: are the axes cheapest?</source>
        <translation>问题 2：轴是否最省？</translation>
    </message>
    <message>
        <source>any code</source>
        <translation>任意编码</translation>
    </message>
    <message>
        <source>support %1</source>
        <translation>支撑函数 %1</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>support of the samples</source>
        <translation>样本的支撑函数</translation>
    </message>
    <message>
        <source>gap %1 at %2°</source>
        <translation>间隙 %1，在 %2°</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>whole square</source>
        <translation>完整正方形</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>偏置²</translation>
    </message>
    <message>
        <source>axes %1</source>
        <translation>轴 %1</translation>
    </message>
    <message>
        <source>best %1°: %2</source>
        <translation>最佳 %1°：%2</translation>
    </message>
    <message>
        <source>The best code costs</source>
        <translation>最佳编码的代价</translation>
    </message>
    <message>
        <source>one factor a neuron %1; its readout included, λ = 1</source>
        <translation>每个神经元一个因子为 %1；含读出，λ = 1</translation>
    </message>
    <message>
        <source>Alignment of the trained network</source>
        <translation>训练后网络的对齐</translation>
    </message>
    <message>
        <source>No run yet. Press Space to train.</source>
        <translation>还没有训练。按空格键开始。</translation>
    </message>
    <message>
        <source>0.5 is the diagonal, 1 the axes</source>
        <translation>0.5 是对角线，1 是轴</translation>
    </message>
    <message>
        <source>not below 0: the axes are cheapest; for the samples it is %1</source>
        <translation>不小于 0：轴最省；对样本为 %1</translation>
    </message>
    <message>
        <source>below 0: the axes are not cheapest; for the samples it is %1</source>
        <translation>小于 0：轴不是最省；对样本为 %1</translation>
    </message>
    <message>
        <source>not below 0: nothing is cheaper than the axes</source>
        <translation>不小于 0：没有比轴更省的编码</translation>
    </message>
    <message>
        <source>below 0: the axes are not the cheapest code</source>
        <translation>小于 0：轴不是最省的编码</translation>
    </message>
    <message>
        <source>Smallest gap</source>
        <translation>最小间隙</translation>
    </message>
    <message>
        <source>The best rotation saves</source>
        <translation>最佳旋转节省</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>against the axes; so does the best code of any number of neurons</source>
        <translation>与轴相比；任意个神经元的最佳编码也是如此</translation>
    </message>
    <message>
        <source>it follows the samples, which ask for %1, not the full support, %2</source>
        <translation>它跟随样本（要求 %1），不跟随完整的支撑集（%2）</translation>
    </message>
    <message>
        <source>it follows the full support, which asks for %1, not the samples, %2</source>
        <translation>它跟随完整的支撑集（要求 %1），不跟随样本（%2）</translation>
    </message>
    <message>
        <source>Corners cut below √2 turn the code to 45°: it costs %1 less, although the factors stay uncorrelated.</source>
        <translation>角切到 √2 以下，编码转到 45°：能量减少 %1，尽管因子仍不相关。</translation>
    </message>
    <message>
        <source>Copies correlate the factors by %1, yet every pair still occurs: one factor a neuron stays cheapest.</source>
        <translation>复制使因子的相关系数为 %1，但每对取值仍会出现：每个神经元一个因子仍最省。</translation>
    </message>
    <message>
        <source>The square is full on paper only: %1 samples fill a band of it.</source>
        <translation>正方形只在纸上完整：%1 个样本只填满其中一条带。</translation>
    </message>
    <message>
        <source>The square is full on paper only; the network follows the band of samples: alignment %1.</source>
        <translation>正方形只在纸上完整；网络跟随样本的带：对齐 %1。</translation>
    </message>
    <message>
        <source>The samples fill a band, yet the network follows the full square: alignment %1.</source>
        <translation>样本只填满一条带，但网络跟随完整的正方形：对齐 %1。</translation>
    </message>
    <message>
        <source>Two neurons at right angles stay on the axes, but the best code of any directions costs %1 less.</source>
        <translation>两个互相垂直的神经元留在轴上，但方向任意的最佳编码少用 %1。</translation>
    </message>
    <message>
        <source>The full support keeps the code on the axes; that of the %1 samples does not.</source>
        <translation>完整的支撑集使编码留在轴上；%1 个样本的支撑集则不然。</translation>
    </message>
    <message>
        <source>Above √2 the axes stay cheapest, but their pull weakens towards it: alignment %1.</source>
        <translation>大于 √2 时轴仍最省，但越接近 √2，轴的牵引越弱：对齐 %1。</translation>
    </message>
    <message>
        <source>Above √2 the axes stay cheapest, but their pull weakens towards it.</source>
        <translation>大于 √2 时轴仍最省，但越接近 √2，轴的牵引越弱。</translation>
    </message>
    <message>
        <source>The support is nowhere inside the ellipse: one factor a neuron is cheapest, and the alignment is %1.</source>
        <translation>支撑函数处处不在椭圆内：每个神经元一个因子最省，对齐为 %1。</translation>
    </message>
    <message>
        <source>The support is nowhere inside the ellipse: one factor a neuron is the cheapest code.</source>
        <translation>支撑函数处处不在椭圆内：每个神经元一个因子是最省的编码。</translation>
    </message>
    <message>
        <source>%1, %2 = %3</source>
        <translation>%1，%2 = %3</translation>
    </message>
    <message>
        <source>Factors: %1. Network: %2, %3 neurons, β nonneg %4, β activity %5, β weight %6, seed %7, step %8.</source>
        <translation>因子：%1。网络：%2，%3 个神经元，β 非负 %4，β 活动 %5，β 权重 %6，种子 %7，第 %8 步。</translation>
    </message>
    <message>
        <source>of the energy; the best code of any number, readout cost included, saves %1 %</source>
        <translation>的能量；任意个神经元的最佳编码，计入读出代价，可省 %1%</translation>
    </message>
    <message>
        <source>The support dips inside the ellipse: turned to %1°, two mixed neurons cost %2 less than two pure ones.</source>
        <translation>支撑函数有一段落入椭圆之内：转到 %1° 时，两个混合神经元比两个纯神经元少用 %2。</translation>
    </message>
    <message>
        <source>Every direction costs the same: nothing pulls the code to the axes, alignment %1.</source>
        <translation>各个方向代价相同：没有什么把编码拉向轴，对齐 %1。</translation>
    </message>
    <message>
        <source>Every direction costs the same: nothing pulls the code to the axes.</source>
        <translation>各个方向代价相同：没有什么把编码拉向轴。</translation>
    </message>
    <message>
        <source>alignment of the network</source>
        <translation>网络的对齐</translation>
    </message>
    <message>
        <source>alignment gap</source>
        <translation>对齐间隙</translation>
    </message>
    <message>
        <source>Below √2 the axes are no longer the cheapest directions.</source>
        <translation>小于 √2 时，轴不再是最省的方向。</translation>
    </message>
    <message>
        <source>Arrows along the axes mean one factor per neuron.</source>
        <translation>箭头沿着轴，就是每个神经元一个因子。</translation>
    </message>
    <message>
        <source>saved at best: no rotation is cheaper than the axes</source>
        <translation>最多节省：没有旋转比坐标轴更省</translation>
    </message>
    <message>
        <source>less energy at the best angle than on the axes</source>
        <translation>最佳角度比坐标轴上少用的能量</translation>
    </message>
    <message>
        <source>copied fraction</source>
        <translation>复制比例</translation>
    </message>
    <message>
        <source>corner cut</source>
        <translation>切角</translation>
    </message>
</context>
<context>
    <name>untangle::RunControl</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>训练一步(&amp;S)</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>Run to the &amp;end</source>
        <translation>训练到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Restart from the same seed</source>
        <translation>用同一种子重新开始(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Restore the &amp;defaults</source>
        <translation>恢复默认设置(&amp;D)</translation>
    </message>
    <message>
        <source>All settings as the chapter opens with; the seed stays.</source>
        <translation>所有设置恢复为打开本章时的值；种子不变。</translation>
    </message>
    <message>
        <source>&amp;Instant runs</source>
        <translation>即时训练(&amp;I)</translation>
    </message>
    <message>
        <source>Every change computes the whole run again from the same seed.</source>
        <translation>每次改动都用同一种子重新计算整个训练。</translation>
    </message>
    <message>
        <source>This run was trained by the kernel %1, which this computer lacks: it goes on with %2.</source>
        <translation>这次训练使用内核 %1，而本机没有它：改用 %2 继续。</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>The run is over at step %1: restart it, or run to a later step.</source>
        <translation>训练在第 %1 步结束：可以重新开始，或训练到更后的一步。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Live or Instant</source>
        <translation>实时或即时</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>即时：每次改动都用同一种子重新计算整个训练。</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>实时：训练从下一步起用新的值继续。</translation>
    </message>
</context>
<context>
    <name>untangle::RunModel</name>
    <message>
        <source>%1 %2</source>
        <comment>family and neurons of the hidden layers</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>Run %1 is drawn in the charts.</source>
        <translation>第 %1 次训练已画在图中。</translation>
    </message>
    <message>
        <source>Run %1 is not drawn in the charts.</source>
        <translation>第 %1 次训练没有画在图中。</translation>
    </message>
    <message>
        <source>This run is in view.</source>
        <translation>当前显示的是这次训练。</translation>
    </message>
    <message>
        <source>Double-click trains this run again, to the same numbers.</source>
        <translation>双击重复这次训练，得到相同的数值。</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>互信息比无定义：%1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>%1 factors, %2 inputs, hidden neurons %3, activation %4</source>
        <translation>%1 个因子，%2 个输入，隐藏神经元 %3，激活函数 %4</translation>
    </message>
    <message>
        <source>Unknown: files do not keep the time.</source>
        <translation>未知：文件不保存时间。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>互信息比</translation>
    </message>
    <message>
        <source>β
nonneg</source>
        <translation>β
非负</translation>
    </message>
    <message>
        <source>β
activity</source>
        <translation>β
活动</translation>
    </message>
    <message>
        <source>β
weight</source>
        <translation>β
权重</translation>
    </message>
    <message>
        <source>Total
loss</source>
        <translation>总
损失</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Prediction
error</source>
        <translation>预测
误差</translation>
    </message>
    <message>
        <source>Nonneg
cost</source>
        <translation>非负
代价</translation>
    </message>
    <message>
        <source>Activity
cost</source>
        <translation>活动
代价</translation>
    </message>
    <message>
        <source>Weight
cost</source>
        <translation>权重
代价</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Tick a run to lay its total loss and its MIR over the present ones.</source>
        <translation>勾选一次训练，把它的总损失和互信息比叠加在当前曲线上。</translation>
    </message>
    <message>
        <source>Runs are numbered as they end or are left. The bold one is in view.</source>
        <translation>训练按结束或离开的先后编号。粗体是当前显示的一次。</translation>
    </message>
    <message>
        <source>The costs and the activation at the end of the run.</source>
        <translation>训练结束时的代价和激活函数。</translation>
    </message>
    <message>
        <source>Mutual information ratio: 1 when each active neuron carries one factor.</source>
        <translation>互信息比：每个活跃神经元只编码一个因子时为 1。</translation>
    </message>
    <message>
        <source>Strength of the nonneg cost at the end of the run.</source>
        <translation>训练结束时非负代价的强度。</translation>
    </message>
    <message>
        <source>Strength of the activity cost at the end of the run.</source>
        <translation>训练结束时活动代价的强度。</translation>
    </message>
    <message>
        <source>Strength of the weight cost at the end of the run.</source>
        <translation>训练结束时权重代价的强度。</translation>
    </message>
    <message>
        <source>Prediction error plus each cost times its β.</source>
        <translation>预测误差加上每项代价乘以它的 β。</translation>
    </message>
    <message>
        <source>Share of the targets&apos; variance that the network explains.</source>
        <translation>网络所解释的目标方差的比例。</translation>
    </message>
    <message>
        <source>The same seed and settings give the same run.</source>
        <translation>种子和设置相同，训练就相同。</translation>
    </message>
    <message>
        <source>Training steps that were taken.</source>
        <translation>已训练的步数。</translation>
    </message>
    <message>
        <source>Mean squared error of the outputs.</source>
        <translation>输出的均方误差。</translation>
    </message>
    <message>
        <source>Activity below zero, without its β.</source>
        <translation>低于零的活动，不乘 β。</translation>
    </message>
    <message>
        <source>Squared activity of the hidden neurons, without its β.</source>
        <translation>隐藏神经元活动的平方，不乘 β。</translation>
    </message>
    <message>
        <source>Sum of the squared weights, without its β.</source>
        <translation>权重的平方和，不乘 β。</translation>
    </message>
    <message>
        <source>Family and hidden neurons.</source>
        <translation>类型和隐藏神经元。</translation>
    </message>
    <message>
        <source>Time of training on this computer; files do not keep it.</source>
        <translation>在本机训练所用的时间；文件不保存它。</translation>
    </message>
</context>
<context>
    <name>untangle::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>训练表</translation>
    </message>
    <message>
        <source>tick: curves in the charts; double-click: train again</source>
        <translation>勾选：在图中画出曲线；双击：重复训练</translation>
    </message>
    <message>
        <source>Space draws the curves of a run, Enter trains it again, Delete removes it.</source>
        <translation>空格键画出一次训练的曲线，回车键重复训练，Delete 键移除。</translation>
    </message>
    <message>
        <source>Finished runs gather here.</source>
        <translation>结束的训练汇集在这里。</translation>
    </message>
    <message>
        <source>&amp;Curves in the charts</source>
        <translation>在图中画出曲线(&amp;C)</translation>
    </message>
    <message>
        <source>Train this run &amp;again</source>
        <translation>重复这次训练(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove from the table</source>
        <translation>从表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Every finished run with its settings and results. A click on a column&apos;s title sorts by it.</source>
        <translation>每次结束的训练及其设置和结果。单击列标题即按该列排序。</translation>
    </message>
</context>
<context>
    <name>untangle::SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>种子相同，训练就完全相同，每一位都一样。</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
</context>
<context>
    <name>untangle::SpaceChapter</name>
    <message>
        <source>Space and objects</source>
        <translation>空间与物体</translation>
    </message>
    <message>
        <source>Object A</source>
        <translation>物体 A</translation>
    </message>
    <message>
        <source>Object B</source>
        <translation>物体 B</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>墙</translation>
    </message>
    <message>
        <source>Object positions</source>
        <translation>物体位置</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>分量数</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认设置</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>Let the animal rest</source>
        <translation>让动物停下</translation>
    </message>
    <message>
        <source>Let the animal walk</source>
        <translation>让动物走动</translation>
    </message>
    <message>
        <source>Window around the animal</source>
        <translation>动物周围的窗口</translation>
    </message>
    <message>
        <source>0, on it</source>
        <translation>0，重合</translation>
    </message>
    <message>
        <source>1, fixed</source>
        <translation>1，固定</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With a wall, place, vector and distance are drawn independently.</source>
        <translation>有墙时，位置、向量和距离独立抽取。</translation>
    </message>
    <message>
        <source>While it trains, the object is within so many places of the animal, across and upwards.</source>
        <translation>训练时，物体与动物横向和纵向最多相隔这么多格。</translation>
    </message>
    <message>
        <source>In how many places the object can be while the network trains: the seed draws which.</source>
        <translation>训练时物体可能出现在多少个位置：由种子抽取。</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message numerus="yes">
        <source>%n allocentric cells</source>
        <translation>
            <numerusform>%n 个场所细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a place: the map stays when the object moves from A to B</source>
        <translation>在某个位置发放：物体从 A 移到 B，图不动</translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector cells</source>
        <translation>
            <numerusform>%n 个物体向量细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a vector from the object: the map moves with it</source>
        <translation>在离物体某个向量处发放：图随物体移动</translation>
    </message>
    <message numerus="yes">
        <source>%n border cells</source>
        <translation>
            <numerusform>%n 个边界细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>fire at a distance from the wall: the map follows it</source>
        <translation>在离墙某个距离处发放：图随墙移动</translation>
    </message>
    <message numerus="yes">
        <source>%n mixed cells</source>
        <translation>
            <numerusform>%n 个混合细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>follow more than one factor: they belong to no module</source>
        <translation>跟随不止一个因子：不属于任何模块</translation>
    </message>
    <message numerus="yes">
        <source>%n inactive cells</source>
        <translation>
            <numerusform>%n 个不活跃细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>vary too little to count</source>
        <translation>变化太小，不计入</translation>
    </message>
    <message>
        <source>$f$_{x}, share told by place</source>
        <translation>$f$_{x}，位置解释的份额</translation>
    </message>
    <message>
        <source>$f$_{v}, share told by vector</source>
        <translation>$f$_{v}，向量解释的份额</translation>
    </message>
    <message>
        <source>$f$_{d}, share told by distance</source>
        <translation>$f$_{d}，距离解释的份额</translation>
    </message>
    <message numerus="yes">
        <source>%n allocentric</source>
        <translation>
            <numerusform>%n 个场所细胞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object-vector</source>
        <translation>
            <numerusform>%n 个物体向量细胞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n border</source>
        <translation>
            <numerusform>%n 个边界细胞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mixed</source>
        <translation>
            <numerusform>%n 个混合细胞</numerusform>
        </translation>
    </message>
    <message>
        <source>run before</source>
        <translation>上次训练</translation>
    </message>
    <message>
        <source>%1, R² %2</source>
        <translation>%1，R² %2</translation>
    </message>
    <message>
        <source>Torus</source>
        <translation>环面</translation>
    </message>
    <message>
        <source>Neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>Rate maps</source>
        <translation>发放率图</translation>
    </message>
    <message>
        <source>What each cell tells</source>
        <translation>每个细胞表达什么</translation>
    </message>
    <message>
        <source>Modularity</source>
        <translation>模块性</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Trained network as &amp;CSV…</source>
        <translation>训练后的网络存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>No run yet. Press Space to train.</source>
        <translation>还没有训练。按空格键开始。</translation>
    </message>
    <message>
        <source>%1 What stands here is the last finite state.</source>
        <translation>%1这里显示的是最后一个有限状态。</translation>
    </message>
    <message>
        <source>No cell is active, so there is no modularity.</source>
        <translation>没有活跃的细胞，所以没有模块性。</translation>
    </message>
    <message>
        <source>The network has not learned its targets: R² is %1, so modularity %2 says little.</source>
        <translation>网络没有学会目标：R² 为 %1，所以模块性 %2 说明不了什么。</translation>
    </message>
    <message>
        <source>Before training each cell mixes what it is told: modularity is %1. Press Space to train.</source>
        <translation>训练前，每个细胞都混合得到的信息：模块性为 %1。按空格键开始。</translation>
    </message>
    <message>
        <source>A wall is a third factor and gets its own cells: %1 allocentric, %2 object-vector, %3 border. Modularity is %4.</source>
        <translation>墙是第三个因子，有自己的细胞：环境中心细胞 %1 个，物体向量细胞 %2 个，边界细胞 %3 个。模块性为 %4。</translation>
    </message>
    <message>
        <source>With 4 components place itself splits into two coordinates, hence stripes: %1 and %2 cells, modularity %3.</source>
        <translation>用 4 个分量时，位置本身分成两个坐标，所以出现条纹：%1 个和 %2 个细胞，模块性 %3。</translation>
    </message>
    <message>
        <source>Objects can be anywhere, so place and vector each get a population: %1 and %2 cells, modularity %3.</source>
        <translation>物体可以在任何地方，所以位置和向量各有一群细胞：%1 个和 %2 个，模块性 %3。</translation>
    </message>
    <message>
        <source>The object keeps near the animal, yet place and vector are independent: %1 and %2 cells, modularity %3.</source>
        <translation>物体总在动物附近，但位置和向量相互独立：%1 个和 %2 个细胞，模块性 %3。</translation>
    </message>
    <message>
        <source>With %1 positions place and vector are nearly independent: %2 and %3 cells, modularity %4.</source>
        <translation>物体有 %1 个位置时，位置和向量几乎独立：%2 个和 %3 个细胞，模块性 %4。</translation>
    </message>
    <message>
        <source>Rates may be negative, so mixing costs no more: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>发放率可以为负，所以混合的代价并不更高：%1 个细胞偏向位置，%2 个偏向向量，模块性 %3。</translation>
    </message>
    <message>
        <source>Not every cost is there: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>并非每项代价都在：%1 个细胞偏向位置，%2 个偏向向量，模块性 %3。</translation>
    </message>
    <message>
        <source>Cells take sides: %1 lean to place, %2 to vector, %3 to the wall, modularity %4.</source>
        <translation>细胞各有偏向：%1 个偏向位置，%2 个偏向向量，%3 个偏向墙，模块性 %4。</translation>
    </message>
    <message>
        <source>With few positions place nearly gives the vector: cells mix, %1 lean to place, %2 to vector, modularity %3.</source>
        <translation>物体位置很少时，位置几乎决定向量：细胞混合，%1 个偏向位置，%2 个偏向向量，模块性 %3。</translation>
    </message>
    <message>
        <source>The object keeps near, so the vector varies little: %1 cells lean to place, %2 to vector, modularity %3.</source>
        <translation>物体总在附近，所以向量变化很小：%1 个细胞偏向位置，%2 个偏向向量，模块性 %3。</translation>
    </message>
    <message>
        <source>Objects can be anywhere, and cells take sides: %1 lean to place, %2 to vector, modularity %3.</source>
        <translation>物体可以在任何地方，细胞各有偏向：%1 个偏向位置，%2 个偏向向量，模块性 %3。</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>神经元 %1</translation>
    </message>
    <message>
        <source>place %1, vector %2</source>
        <translation>位置 %1，向量 %2</translation>
    </message>
    <message>
        <source>place %1, vector %2, distance %3</source>
        <translation>位置 %1，向量 %2，距离 %3</translation>
    </message>
    <message>
        <source>object and wall anywhere</source>
        <translation>物体和墙可在任何地方</translation>
    </message>
    <message>
        <source>object within %1 of the animal</source>
        <translation>物体距动物不超过 %1</translation>
    </message>
    <message>
        <source>object at %1 of 64 places</source>
        <translation>物体在 64 个位置中的 %1 个</translation>
    </message>
    <message>
        <source>Torus of 8 × 8 places, %1 components, %2, %3 hidden neurons.</source>
        <translation>8 × 8 个位置的环面，%1 个分量，%2，%3 个隐藏神经元。</translation>
    </message>
    <message>
        <source>%1: β nonneg %2, β activity %3, β weight %4.</source>
        <translation>%1：β 非负 %2，β 活动 %3，β 权重 %4。</translation>
    </message>
    <message>
        <source>Seed %1, step %2.</source>
        <translation>种子 %1，第 %2 步。</translation>
    </message>
    <message>
        <source>Torus, 8 × 8</source>
        <translation>环面，8 × 8</translation>
    </message>
    <message>
        <source>opposite edges meet</source>
        <translation>对边相接</translation>
    </message>
    <message>
        <source>Torus with animal and object</source>
        <translation>环面上的动物和物体</translation>
    </message>
    <message>
        <source>Drag the animal, the object at A, its other place B or the wall. Keys: arrows move the animal, with Ctrl A, with Ctrl and Shift B, with Shift the wall.</source>
        <translation>拖动动物、A 处的物体、它的另一位置 B 或墙。按键：方向键移动动物，加 Ctrl 移动 A，加 Ctrl 和 Shift 移动 B，加 Shift 移动墙。</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>若干位置</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The object stands at some places of the torus.</source>
        <translation>物体在环面的若干位置上。</translation>
    </message>
    <message>
        <source>The object stands anywhere near the animal.</source>
        <translation>物体在动物附近的任何地方。</translation>
    </message>
    <message>
        <source>Place as 4 numbers: one wave across and one upwards, so maps are stripes.</source>
        <translation>用 4 个数表示位置：横向一个波，纵向一个波，所以图是条纹。</translation>
    </message>
    <message>
        <source>Place as 8 numbers: maps are two-dimensional bumps.</source>
        <translation>用 8 个数表示位置：图是二维的峰。</translation>
    </message>
    <message>
        <source>Place as 12 numbers: finer bumps.</source>
        <translation>用 12 个数表示位置：峰更细。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>New seed: other data and other first weights (Ctrl+R)</source>
        <translation>新种子：换一组数据和初始权重（Ctrl+R）</translation>
    </message>
    <message>
        <source>Add a wall (border cells)</source>
        <translation>加一道墙（边界细胞）</translation>
    </message>
    <message>
        <source>A wall across the torus: the distance from it is a third factor.</source>
        <translation>一道横贯环面的墙：到墙的距离是第三个因子。</translation>
    </message>
    <message>
        <source>Rate maps of all cells</source>
        <translation>所有细胞的发放率图</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Press Space to train.</source>
        <translation>按空格键开始。</translation>
    </message>
    <message>
        <source>one dot a cell</source>
        <translation>每个细胞一个点</translation>
    </message>
    <message>
        <source>Across: the share of a cell&apos;s variance that one factor explains. Upwards: that of another. A dot on the diagonal is mixed.</source>
        <translation>横轴：一个因子所解释的细胞方差的份额。纵轴：另一个因子的份额。对角线上的点是混合的。</translation>
    </message>
    <message>
        <source>x, v</source>
        <translation>x, v</translation>
    </message>
    <message>
        <source>x, d</source>
        <translation>x, d</translation>
    </message>
    <message>
        <source>v, d</source>
        <translation>v, d</translation>
    </message>
    <message>
        <source>Which two of the three shares</source>
        <translation>三个份额中的哪两个</translation>
    </message>
    <message>
        <source>Which two of the three shares stand across and upwards: place, vector, distance.</source>
        <translation>横轴和纵轴显示三个份额中的哪两个：位置、向量、距离。</translation>
    </message>
    <message>
        <source>Modularity while training</source>
        <translation>训练过程中的模块性</translation>
    </message>
    <message>
        <source>modularity</source>
        <translation>模块性</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>The object sits on the animal, so only place varies: %1 cells follow it, modularity %2.</source>
        <translation>物体就在动物所在处，只有位置在变：%1 个细胞跟随位置，模块性 %2。</translation>
    </message>
    <message>
        <source>Cells begin to take sides: %1 lean to place, %2 to vector, modularity %3 so far.</source>
        <translation>细胞开始分化：%1 个偏向位置，%2 个偏向向量，目前模块性 %3。</translation>
    </message>
    <message>
        <source>The object never moves, so place gives the vector: every cell mixes the two, modularity %1.</source>
        <translation>物体从不移动，由位置就能得到向量：每个细胞都混合两者，模块性 %1。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>modularity; at 1 each cell follows one factor</source>
        <translation>模块性；为 1 时每个细胞只跟随一个因子</translation>
    </message>
    <message>
        <source>Each pair of maps is one cell, with the object at A above and at B below. A place cell stays where it is, an object-vector cell moves with the object.</source>
        <translation>每对图是一个细胞：上图物体在 A，下图物体在 B。位置细胞的图不动，物体向量细胞的图随物体移动。</translation>
    </message>
    <message>
        <source>Modularity is 1 where every cell tells of place, of the vector or of the wall alone.</source>
        <translation>每个细胞只表达位置、只表达向量或只表达墙时，模块性为 1。</translation>
    </message>
</context>
<context>
    <name>untangle::StepBar</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Goes back by one step of the argument.</source>
        <translation>后退到论证的上一步。</translation>
    </message>
    <message>
        <source>Goes on by one step of the argument, with motion between the two states.</source>
        <translation>前进到论证的下一步，两个状态之间有动画。</translation>
    </message>
</context>
<context>
    <name>untangle::StepItem</name>
    <message>
        <source>Step %1, %2</source>
        <translation>第 %1 步，%2</translation>
    </message>
    <message>
        <source>the present step</source>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>One step of the argument. A click goes there, from any other step.</source>
        <translation>论证的一个步骤。从任何其他步骤单击即可转到这里。</translation>
    </message>
</context>
<context>
    <name>untangle::SupportView</name>
    <message>
        <source>The least gap: %1.</source>
        <translation>最小处：%1。</translation>
    </message>
</context>
<context>
    <name>untangle::SweepView</name>
    <message>
        <source>%1, %2; %3 bins, %4 samples</source>
        <translation>%1，%2；%3 个区间，%4 个样本</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>种子的均值</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>MIR</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>total loss</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>present setting</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>MIR %1 ± %2</source>
        <translation>互信息比 %1 ± %2</translation>
    </message>
    <message>
        <source>MIR %1</source>
        <translation>互信息比 %1</translation>
    </message>
    <message>
        <source>R² %1, loss %2</source>
        <translation>R² %1，损失 %2</translation>
    </message>
    <message>
        <source>%1 of %2 seeds</source>
        <translation>%2 个种子中的 %1 个</translation>
    </message>
    <message>
        <source>The MIR is best at %1: %2.</source>
        <translation>互信息比在 %1 处最高：%2。</translation>
    </message>
    <message>
        <source>Total loss</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>%1, %2, %3 factors, %4 inputs, %5 hidden neurons, seeds 1 to %6. Costs where they are not swept: β nonneg %7, β activity %8, β weight %9.</source>
        <translation>%1，%2，%3 个因子，%4 个输入，隐藏神经元 %5，种子 1 到 %6。未被扫描的代价：β 非负 %7，β 活动 %8，β 权重 %9。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a range of values</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a range of values</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>values</source>
        <translation>个值</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Number of values</source>
        <translation>取值个数</translation>
    </message>
    <message>
        <source>Evenly spaced in their logarithm</source>
        <translation>按对数均匀分布</translation>
    </message>
    <message>
        <source>A second β makes a map of the curves</source>
        <translation>再选一个 β，曲线就变成图</translation>
    </message>
    <message>
        <source>Whose runs are shown; a click on one opens it in the Playground</source>
        <translation>显示哪个种子的训练；单击可在试验场中打开</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有训练</translation>
    </message>
    <message>
        <source>Space trains the sweep.</source>
        <translation>按空格键开始扫描。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>MIR undefined: %1</source>
        <translation>互信息比无定义：%1</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>At %1: %2, R² %3, loss %4. A click opens seed %5 in the Playground.</source>
        <translation>%1：%2，R² %3，损失 %4。单击可在试验场中打开种子 %5。</translation>
    </message>
    <message>
        <source>First β</source>
        <translation>第一个 β</translation>
    </message>
    <message>
        <source>Second β</source>
        <translation>第二个 β</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n seed(s)</source>
        <translation>
            <numerusform>%n 个种子的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1，横轴 %2</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>横轴 %1</translation>
    </message>
    <message>
        <source>The constraints of every run of the sweep. What a condition lacks has no β to sweep.</source>
        <translation>扫描中每次训练的约束。条件中没有的代价，就没有可扫描的 β。</translation>
    </message>
    <message>
        <source>The least value of this β; the others are spaced evenly in their logarithm.</source>
        <translation>这个 β 的最小值；其余的值按对数均匀分布。</translation>
    </message>
    <message>
        <source>The greatest value of this β. Too high a cost keeps the network from its task: R² falls.</source>
        <translation>这个 β 的最大值。代价太高，网络就学不好任务：R² 下降。</translation>
    </message>
    <message>
        <source>The strength that goes across; every value is trained with every seed.</source>
        <translation>横轴的强度；每个值都用每个种子训练。</translation>
    </message>
    <message>
        <source>The line is the mean over the seeds, the band its standard error. Look for the range of β where MIR and R² are both high.</source>
        <translation>线是各种子的均值，阴影带是标准误。要找的是互信息比和 R² 都高的 β 范围。</translation>
    </message>
    <message>
        <source>Each cell is one pair of values, coloured by its mean over the seeds. Arrow keys read it cell by cell.</source>
        <translation>每格是一对值，按各种子的均值着色。用方向键逐格读数。</translation>
    </message>
</context>
<context>
    <name>untangle::TakeHomeChapter</name>
    <message>
        <source>Take-home</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>偏置²</translation>
    </message>
    <message>
        <source>least at %1°</source>
        <translation>最低在 %1°</translation>
    </message>
    <message>
        <source>range |%1| + |%2| ≤ c = %3</source>
        <translation>范围 |%1| + |%2| ≤ c = %3</translation>
    </message>
    <message>
        <source>Cell types</source>
        <translation>细胞类型</translation>
    </message>
    <message>
        <source>MIR of five conditions</source>
        <translation>五种条件的互信息比</translation>
    </message>
    <message>
        <source>Turning the code</source>
        <translation>旋转编码</translation>
    </message>
    <message>
        <source>Energy with cut corners</source>
        <translation>切角后的能量</translation>
    </message>
    <message>
        <source>Whole chapter</source>
        <translation>整章</translation>
    </message>
    <message>
        <source>Why do brains have so many bespoke cell types?</source>
        <translation>为什么大脑有这么多专门的细胞类型？</translation>
    </message>
    <message>
        <source>What varies freely gets cells of its own: that is the cheapest nonnegative code.</source>
        <translation>自由变化的因子各有自己的细胞：这是最省的非负编码。</translation>
    </message>
    <message>
        <source>How can a machine learn disentangled representations?</source>
        <translation>机器怎样学会解耦的表征？</translation>
    </message>
    <message>
        <source>First contribution: a theory of when neurons disentangle.</source>
        <translation>第一个贡献：神经元何时解耦的理论。</translation>
    </message>
    <message>
        <source>A mixed code must be lifted further above zero: it costs up to %1 % more energy.</source>
        <translation>混合编码要抬得离零更高：能量最多增加 %1%。</translation>
    </message>
    <message>
        <source>Second contribution: why brains separate some factors and mix others.</source>
        <translation>第二个贡献：为什么大脑把一些因子分开，把另一些混合。</translation>
    </message>
    <message>
        <source>With all corners of the range cut, c = %1, the mixed code costs %2 % less.</source>
        <translation>范围的四角都切去时，c = %1，混合编码的能量减少 %2%。</translation>
    </message>
    <message>
        <source>Nonnegative rates and little energy: one factor per neuron, where the factors vary freely enough.</source>
        <translation>发放率非负，能量小：只要因子变化足够自由，就是每个神经元一个因子。</translation>
    </message>
    <message>
        <source>Place, object vector and wall vary freely: three modules of cells.</source>
        <translation>位置、物体向量和墙自由变化：三个细胞模块。</translation>
    </message>
    <message>
        <source>Space and objects ›</source>
        <translation>空间与物体 ›</translation>
    </message>
    <message>
        <source>The waves of one ring make one module of grid cells.</source>
        <translation>一个环的波形成一个网格细胞模块。</translation>
    </message>
    <message>
        <source>Grid cells ›</source>
        <translation>网格细胞 ›</translation>
    </message>
    <message>
        <source>It works in linear networks, deep networks and autoencoders.</source>
        <translation>在线性网络、深层网络和自编码器中都成立。</translation>
    </message>
    <message>
        <source>Five conditions ›</source>
        <translation>五种条件 ›</translation>
    </message>
    <message>
        <source>Each of the three constraints is needed: leave one out and watch.</source>
        <translation>三种约束缺一不可：去掉一种试试看。</translation>
    </message>
    <message>
        <source>Playground ›</source>
        <translation>试验场 ›</translation>
    </message>
    <message>
        <source>Nonnegativity and energy together turn the code to the axes.</source>
        <translation>非负和能量一起把编码转到轴上。</translation>
    </message>
    <message>
        <source>Linear example ›</source>
        <translation>线性例子 ›</translation>
    </message>
    <message>
        <source>A network finds this code by itself while it learns its task.</source>
        <translation>网络在学习任务时自己找到这种编码。</translation>
    </message>
    <message>
        <source>Factors may be correlated, as long as every pair of values occurs.</source>
        <translation>因子可以相关，只要每对取值都出现。</translation>
    </message>
    <message>
        <source>Range ›</source>
        <translation>取值范围 ›</translation>
    </message>
    <message>
        <source>Goes to the chapter that shows this.</source>
        <translation>转到展示这一点的一章。</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>object vector</source>
        <translation>物体向量</translation>
    </message>
    <message>
        <source>border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>MIR</source>
        <translation>互信息比</translation>
    </message>
    <message>
        <source>shallow network, seed 1, %1 bins, %2 samples</source>
        <translation>浅层网络，种子 1，%1 个区间，%2 个样本</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Five networks are trained for this picture.</source>
        <translation>正在为这张图训练五个网络。</translation>
    </message>
    <message>
        <source>The square of two factors in the plane of two neurons</source>
        <translation>两个因子的正方形在两个神经元的平面中</translation>
    </message>
    <message>
        <source>Energy of the code</source>
        <translation>编码的能量</translation>
    </message>
    <message>
        <source>least possible %1</source>
        <translation>最低可达 %1</translation>
    </message>
    <message>
        <source>Energy against angle</source>
        <translation>能量随角度的变化</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>at the axes</source>
        <translation>在轴上</translation>
    </message>
    <message>
        <source>angle %1°</source>
        <translation>角度 %1°</translation>
    </message>
    <message>
        <source>By nonnegative rates, small activity and small weights: MIR %1, without nonnegativity %2.</source>
        <translation>靠非负的发放率、小的活动和小的权重：互信息比 %1；没有非负则为 %2。</translation>
    </message>
    <message>
        <source>By nonnegative rates, small activity and small weights.</source>
        <translation>靠非负的发放率、小的活动和小的权重。</translation>
    </message>
    <message>
        <source>Where all corners are cut below √2, mixed codes are better.</source>
        <translation>四个角都切到 √2 以下时，混合编码更好。</translation>
    </message>
    <message>
        <source>One network a condition, trained for this picture. Only all constraints together lead to one factor per neuron.</source>
        <translation>每种条件一个网络，为这张图训练。只有所有约束一起才会每个神经元一个因子。</translation>
    </message>
    <message>
        <source>The square turns, and its smallest bias turns with it. Upright, it needs least energy.</source>
        <translation>正方形旋转，它的最小偏置随之变化。端正时所需能量最低。</translation>
    </message>
    <message>
        <source>Energy is least where the arrows lie along the axes: one factor per neuron.</source>
        <translation>箭头沿着轴时能量最低：每个神经元一个因子。</translation>
    </message>
</context>
<context>
    <name>untangle::TermButton</name>
    <message>
        <source>Switch this term off</source>
        <translation>关闭此项</translation>
    </message>
    <message>
        <source>Switch this term on</source>
        <translation>打开此项</translation>
    </message>
    <message>
        <source>pred</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>nonneg</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>untangle::TorusCellCard</name>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>%1 = (%2, %3)</source>
        <translation>%1 = (%2, %3)</translation>
    </message>
    <message>
        <source>activity %1</source>
        <translation>活动 %1</translation>
    </message>
    <message>
        <source>Neuron %1: inactive</source>
        <translation>神经元 %1：不活跃</translation>
    </message>
    <message>
        <source>It varies too little to count: below 5 % of the largest deviation.</source>
        <translation>变化太小，不计入：低于最大标准差的 5%。</translation>
    </message>
    <message>
        <source>Neuron %1: mixed</source>
        <translation>神经元 %1：混合</translation>
    </message>
    <message>
        <source>No factor alone explains most of its variance, so it belongs to no module.</source>
        <translation>没有一个因子单独解释它的大部分方差，所以它不属于任何模块。</translation>
    </message>
    <message>
        <source>Neuron %1: allocentric cell</source>
        <translation>神经元 %1：环境中心细胞</translation>
    </message>
    <message>
        <source>Place alone explains %1 % of its variance: its map stays where it is.</source>
        <translation>仅位置就解释它 %1% 的方差：它的图不动。</translation>
    </message>
    <message>
        <source>Neuron %1: object-vector cell</source>
        <translation>神经元 %1：物体向量细胞</translation>
    </message>
    <message>
        <source>The vector alone explains %1 % of its variance: its map moves with the object.</source>
        <translation>仅向量就解释它 %1% 的方差：它的图随物体移动。</translation>
    </message>
    <message>
        <source>Neuron %1: border cell</source>
        <translation>神经元 %1：边界细胞</translation>
    </message>
    <message>
        <source>The distance alone explains %1 % of its variance: its map follows the wall.</source>
        <translation>仅距离就解释它 %1% 的方差：它的图随墙移动。</translation>
    </message>
    <message>
        <source>Its part in the modularity is %1.</source>
        <translation>它在模块性中占 %1。</translation>
    </message>
    <message>
        <source>Object at A</source>
        <translation>物体在 A</translation>
    </message>
    <message>
        <source>Object at B</source>
        <translation>物体在 B</translation>
    </message>
    <message>
        <source>Mean by place</source>
        <translation>按位置平均</translation>
    </message>
    <message>
        <source>Mean by vector</source>
        <translation>按向量平均</translation>
    </message>
    <message>
        <source>Mean by distance</source>
        <translation>按距离平均</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes with the animal there. The variance of this map is a share f of the whole.</source>
        <translation>动物在该处的所有场景中，它的平均活动。这张图的方差占总方差的份额为 f。</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes with the animal there as seen from the object, which is in the middle.</source>
        <translation>以物体为中心，动物在该处的所有场景中，它的平均活动。</translation>
    </message>
    <message>
        <source>Its mean activity over all scenes at that distance from the wall, which is at 0.</source>
        <translation>离墙为该距离的所有场景中，它的平均活动；墙在 0 处。</translation>
    </message>
    <message>
        <source>All maps</source>
        <translation>全部图</translation>
    </message>
    <message>
        <source>Back to the maps of all cells (Escape)</source>
        <translation>回到所有细胞的图（Esc）</translation>
    </message>
    <message>
        <source>Map with the object at A</source>
        <translation>物体在 A 时的图</translation>
    </message>
    <message>
        <source>Map with the object at B</source>
        <translation>物体在 B 时的图</translation>
    </message>
    <message>
        <source>Mean activity by place</source>
        <translation>按位置的平均活动</translation>
    </message>
    <message>
        <source>Mean activity by vector</source>
        <translation>按向量的平均活动</translation>
    </message>
    <message>
        <source>Mean activity by distance from the wall</source>
        <translation>按离墙距离的平均活动</translation>
    </message>
    <message>
        <source>One cell</source>
        <translation>一个细胞</translation>
    </message>
    <message>
        <source>A border cell falls or rises with the distance from the wall; any other cell is flat here.</source>
        <translation>边界细胞随离墙的距离下降或上升；其他细胞在这里是平的。</translation>
    </message>
    <message>
        <source>One cell in full: its maps, and its mean activity by place, by vector and by distance. Where only one of the three varies, the cell codes that one.</source>
        <translation>一个细胞的全貌：它的图，以及按位置、按向量和按距离的平均活动。三者中只有一个有变化时，细胞就编码那一个。</translation>
    </message>
</context>
<context>
    <name>untangle::TorusView</name>
    <message>
        <source>The animal is in column %1, row %2; %3 in column %4, row %5; %6 in column %7, row %8.</source>
        <translation>动物在第 %1 列第 %2 行；%3 在第 %4 列第 %5 行；%6 在第 %7 列第 %8 行。</translation>
    </message>
    <message>
        <source>%1 The wall stands in column %2.</source>
        <translation>%1墙在第 %2 列。</translation>
    </message>
</context>
<context>
    <name>untangle::TransportBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Restart from the same seed</source>
        <translation>用同一种子重新开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train one step</source>
        <translation>训练一步</translation>
    </message>
    <message>
        <source>Run to the step in the box</source>
        <translation>训练到框中的步数</translation>
    </message>
    <message>
        <source>Run to step</source>
        <translation>训练到第几步</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 步</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>即时</translation>
    </message>
    <message>
        <source>Live: training goes on with a changed value from the next step.</source>
        <translation>实时：训练从下一步起用新的值继续。</translation>
    </message>
    <message>
        <source>Instant: every change computes the whole run again from the same seed.</source>
        <translation>即时：每次改动都用同一种子重新计算整个训练。</translation>
    </message>
    <message>
        <source>Instant runs go as fast as they can.</source>
        <translation>即时训练总是尽可能快。</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Drag to go back to an earlier step, or click one.</source>
        <translation>拖动可回到较早的一步，也可单击某一步。</translation>
    </message>
    <message>
        <source>The same seed gives the same run, so a change of settings is all that differs.</source>
        <translation>种子相同，训练就相同，所以差别只来自设置的改变。</translation>
    </message>
    <message>
        <source>Settings can be changed meanwhile; the curves show where.</source>
        <translation>训练时可以改变设置；曲线上会标出改变之处。</translation>
    </message>
    <message>
        <source>One step follows the gradient of one batch of samples.</source>
        <translation>一步沿着一个批次样本的梯度前进。</translation>
    </message>
    <message>
        <source>A run keeps what it has been: nothing is lost by going back.</source>
        <translation>训练保留自己的历史：后退不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Training pauses there, at full speed or at the speed chosen.</source>
        <translation>无论全速还是所选的速度，训练都在那里暂停。</translation>
    </message>
    <message>
        <source>The step at which the button beside it pauses the run; Enter starts it.</source>
        <translation>用旁边的按钮训练到这一步暂停；按回车键开始。</translation>
    </message>
    <message>
        <source>Small marks stand where a cost was changed.</source>
        <translation>改变过代价的地方有小标记。</translation>
    </message>
</context>
</TS>
